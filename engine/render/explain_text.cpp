// SPDX-License-Identifier: Apache-2.0
#include "render/explain_text.hpp"

#include "render/frame_text.hpp"
#include "render/reason_text.hpp"
#include "render/score_text.hpp"
#include "render/word_list.hpp"

namespace unkink {
namespace {

constexpr std::size_t open_indent = 4;

std::string titled(const std::string& id, Disposition disposition) {
  return id + " (" + std::string(name(disposition)) + ")";
}

void write_fired(TextPage& page, const Questionnaire& questionnaire, const Outcome& outcome) {
  page.heading("Rules that fired");
  if (outcome.reasons.empty()) page.paragraph("none", 2);
  for (const auto& reason : outcome.reasons) {
    write_reason(page, questionnaire, reason, titled(reason.rule, reason.disposition) + ": ");
  }
}

void write_open(TextPage& page, const Outcome& outcome) {
  page.heading("Rules still open");
  if (outcome.open.empty()) page.paragraph("none", 2);
  for (const auto& open : outcome.open) {
    page.entry("- ", titled(open.rule, open.disposition) + ": " + open.text);
    page.paragraph("kept open by: " + joined(open.items), open_indent);
  }
}

void write_scores(TextPage& page, const Ruleset& ruleset, const Outcome& outcome) {
  if (outcome.scores.empty()) return;
  page.heading("Scores");
  for (const auto& score : outcome.scores) page.entry("- ", score_words(ruleset, score));
}

void write_cautions(TextPage& page, const Questionnaire& questionnaire, const Outcome& outcome) {
  if (outcome.cautions.empty()) return;
  page.heading("Cautions");
  for (const auto& caution : outcome.cautions) {
    const std::string sure = caution.sure ? " (sure): " : " (not ruled out): ";
    page.entry("- ", caution.id + sure + caution.say);
    write_because(page, questionnaire, caution.because);
    page.paragraph("forbids: " + joined(caution.forbids), open_indent);
  }
}

void write_unknown(TextPage& page, const Outcome& outcome) {
  if (outcome.unknown.empty()) return;
  page.heading("Answers that are not known");
  for (const auto& unknown : outcome.unknown) {
    const bool unsure = unknown.state == AnswerState::unsure;
    page.entry("- ", unknown.item + (unsure ? ": not sure" : ": not answered"));
  }
}

}  // namespace

std::string explain_text(const Ruleset& ruleset, const Outcome& outcome, const TextStyle& style) {
  TextPage page(style);
  write_referral(page, ruleset, outcome.disposition);
  write_fired(page, ruleset.questionnaire, outcome);
  write_open(page, outcome);
  write_scores(page, ruleset, outcome);
  if (outcome.disposition != Disposition::emergency)
    write_cautions(page, ruleset.questionnaire, outcome);
  write_unknown(page, outcome);
  write_footer(page, ruleset);
  return page.text();
}

}  // namespace unkink
