// SPDX-License-Identifier: Apache-2.0
// Scores: criteria that are counted, or weighted sums with bands.
#include "base/nearest.hpp"
#include "compile/compile_parts.hpp"
#include "compile/whole_number.hpp"

namespace unkink {
namespace {

CriteriaScore compile_criteria(const ScoreDraft& draft, const Parts& parts) {
  CriteriaScore score;
  const auto total = static_cast<std::int64_t>(draft.of.size());
  const auto needed = draft.at_least ? draft.at_least->value : 0;
  if (!draft.at_least || draft.of.empty()) {
    parts.faults.add(
        Code::missing_key, draft.span,
        "[[score]] needs the key \"" + std::string(draft.at_least ? "of" : "at_least") + "\"",
        "a score has `at_least` and `of`, or `terms` and `bands`");
  } else if (needed < 1 || needed > total) {
    report_count(needed, total, draft.at_least->span, parts.faults);
  }
  score.needed = static_cast<std::uint32_t>(needed);
  score.result = parts.conditions.named(draft.id);
  return score;
}

Term compile_term(const TermDraft& draft, const Parts& parts) {
  Term term{{}, static_cast<std::int32_t>(draft.weight)};
  if (draft.weight == 0 || draft.weight < -1000 || draft.weight > 1000) {
    parts.faults.add(Code::bad_value, draft.span,
                     "a weight is a number from 1 to 1000, or -1000 to -1");
  }
  if (draft.item && draft.when) {
    parts.faults.add(Code::unknown_key, draft.span, "a term has \"item\" or \"when\", not both");
    return term;
  }
  if (!draft.item && !draft.when) {
    parts.faults.add(Code::missing_key, draft.span,
                     "a term needs the key \"item\" or the key \"when\"");
    return term;
  }
  if (draft.when) {
    term.from = parts.conditions.compile(*draft.when);
    return term;
  }
  const auto item = parts.questionnaire.find(draft.item->value);
  if (!item) {
    parts.faults.add(Code::unknown_item, draft.item->span,
                     "no item is called " + in_quotes(draft.item->value),
                     suggest(draft.item->value, parts.questionnaire.ids()));
  } else if (parts.questionnaire.items[*item].type != ItemType::integer) {
    parts.faults.add(Code::type_mismatch, draft.item->span,
                     in_quotes(draft.item->value) + " is not a number",
                     "use `when` with a condition");
  } else {
    term.from = *item;
  }
  return term;
}

std::vector<Band> compile_bands(const ScoreDraft& draft, Faults& faults) {
  std::vector<Band> bands;
  std::optional<std::int64_t> last;
  for (std::size_t i = 0; i < draft.bands.size(); ++i) {
    const auto& band = draft.bands[i];
    const bool is_last = i + 1 == draft.bands.size();
    if (band.below.has_value() == is_last) {
      faults.add(
          Code::bad_value, band.id.span,
          is_last ? "the last band has no \"below\"" : "only the last band has no \"below\"");
    } else if (band.below && last && band.below->value <= *last) {
      faults.add(Code::bad_value, band.below->span, "bands must rise");
    }
    if (i == most_bands) {
      faults.add(Code::bad_value, band.id.span,
                 in_quotes(draft.id.value) + " has more than 64 bands");
    }
    if (band.below) last = band.below->value;
    Band compiled{band.id.value, std::nullopt, band.text.value};
    if (band.below) compiled.below = whole_number(*band.below, 0, faults);
    bands.push_back(std::move(compiled));
  }
  if (bands.empty()) {
    faults.add(Code::missing_key, draft.span, "[[score]] needs the key \"bands\"",
               "name at least one: { id = \"all\", text = \"...\" }");
  }
  return bands;
}

SumScore compile_sum(const ScoreDraft& draft, const Parts& parts) {
  SumScore score;
  if (!draft.of.empty() || draft.at_least || draft.requires_all) {
    parts.faults.add(Code::unknown_key, draft.id.span,
                     in_quotes(draft.id.value) + " is a sum and a count at once",
                     "a score has `at_least` and `of`, or `terms` and `bands`");
  }
  for (const auto& term : draft.terms) score.terms.push_back(compile_term(term, parts));
  if (draft.divide_by) {
    score.divide_by = static_cast<std::int32_t>(draft.divide_by->value);
    if (draft.divide_by->value < 1 || draft.divide_by->value > 1000) {
      parts.faults.add(Code::bad_value, draft.divide_by->span,
                       "\"divide_by\" is a number from 1 to 1000");
    }
  }
  score.bands = compile_bands(draft, parts.faults);
  return score;
}

Score compile_score(const ScoreDraft& draft, const Parts& parts) {
  Score score;
  score.id = draft.id.value;
  score.title = draft.title.value;
  if (draft.say) score.say = draft.say->value;
  score.sources = values_of(draft.sources);
  check_sources(draft.sources, draft.id, "score", parts.names, parts.faults);
  if (draft.terms.empty()) {
    score.rule = compile_criteria(draft, parts);
  } else {
    score.rule = compile_sum(draft, parts);
  }
  return score;
}

}  // namespace

std::vector<Score> compile_scores(const Parts& parts) {
  std::vector<Score> scores;
  for (const auto& draft : parts.draft.scores) scores.push_back(compile_score(draft, parts));
  return scores;
}

}  // namespace unkink
