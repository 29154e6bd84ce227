// SPDX-License-Identifier: Apache-2.0
#include "render/outcome_text.hpp"

#include "render/frame_text.hpp"
#include "render/plan_section.hpp"
#include "render/reason_text.hpp"
#include "render/score_text.hpp"
#include "render/shown_scores.hpp"

namespace unkink {
namespace {

// In an emergency what makes it one stands alone: lesser reasons would only take up time.
void write_reasons(TextPage& page, const Questionnaire& questionnaire, const Outcome& outcome) {
  if (outcome.reasons.empty()) return;
  page.heading("Why");
  const bool emergency = outcome.disposition == Disposition::emergency;
  for (const auto& reason : outcome.reasons) {
    if (emergency && reason.disposition != Disposition::emergency) continue;
    write_reason(page, questionnaire, reason);
  }
}

void write_incomplete(TextPage& page, const Outcome& outcome) {
  if (outcome.complete) return;
  page.heading("Incomplete");
  page.paragraph(
      "Not every question that matters was answered; this is the least that can be said.", 2);
}

void write_contradictions(TextPage& page, const Outcome& outcome) {
  if (outcome.contradictions.empty()) return;
  page.heading("Answers that do not fit together");
  for (const auto& contradiction : outcome.contradictions) page.entry("- ", contradiction.text);
}

void write_shown_scores(TextPage& page, const Ruleset& ruleset, const Outcome& outcome) {
  const auto scores = shown_scores(ruleset, outcome);
  if (scores.empty()) return;
  page.heading("Scores");
  for (const auto* score : scores) {
    page.entry("- ", score_words(ruleset, *score));
    page.paragraph(score->say, 4);
  }
}

void write_patterns(TextPage& page, const Outcome& outcome) {
  if (outcome.patterns.empty()) return;
  page.heading("What it fits");
  for (const auto& pattern : outcome.patterns) page.entry("- ", pattern.text);
}

void write_no_plan(TextPage& page, const Outcome& outcome) {
  page.heading("Plan");
  if (outcome.plan_allowed) {
    page.paragraph("Exercises may be done, but no exercise pack could be used.", 2);
  } else if (!outcome.complete) {
    page.paragraph("No exercises until the open questions are answered.", 2);
  } else {
    page.paragraph("No exercises until this has been looked at.", 2);
  }
}

void write_findings(TextPage& page, const Ruleset& ruleset, const Outcome& outcome,
                    const Plan* plan) {
  write_incomplete(page, outcome);
  write_contradictions(page, outcome);
  write_shown_scores(page, ruleset, outcome);
  write_patterns(page, outcome);
  write_safety_net(page, ruleset, outcome);
  write_where_to_turn(page, outcome);
  if (plan != nullptr) {
    write_plan(page, *plan);
  } else {
    write_no_plan(page, outcome);
  }
}

}  // namespace

std::string outcome_text(const Ruleset& ruleset, const Outcome& outcome, const Plan* plan,
                         const TextStyle& style) {
  TextPage page(style);
  write_referral(page, ruleset, outcome.disposition);
  if (outcome.disposition == Disposition::emergency) write_where_to_turn(page, outcome);
  write_reasons(page, ruleset.questionnaire, outcome);
  if (outcome.disposition == Disposition::emergency) {
    write_contradictions(page, outcome);
    write_safety_net(page, ruleset, outcome);
  } else {
    write_findings(page, ruleset, outcome, plan);
  }
  write_footer(page, ruleset);
  return page.text();
}

}  // namespace unkink
