// SPDX-License-Identifier: Apache-2.0
// Scores of one record: how many criteria are met and could be, or the bounds of a sum.
#include <algorithm>
#include <cstdint>

#include "evaluate/outcome_parts.hpp"

namespace unkink {
namespace {

struct Bounds {
  std::int64_t low = 0;
  std::int64_t high = 0;
};

CriteriaResult criteria_result(const Record& record, const CriteriaScore& score) {
  CriteriaResult result;
  result.result = record.evaluation.truth(score.result, record.index);
  result.needed = score.needed;
  for (const auto criterion : score.criteria) {
    const auto truth = record.evaluation.truth(criterion, record.index);
    if (truth == Truth::yes) ++result.met;
    if (truth != Truth::no) ++result.possible;
  }
  return result;
}

Bounds item_bounds(const Record& record, ItemIndex index) {
  const auto& item = record.ruleset.questionnaire.items[index];
  const auto answer = record.block.answer(record.index, index);
  // As in conditions: a red flag that was answered although it was off stands as answered.
  const bool stands = is_asked(record.evaluation, index, record.index) ||
                      (item.answer_stands() && answer.state != AnswerState::unanswered);
  if (!stands && item.when_not_asked) {
    return {item.when_not_asked->value, item.when_not_asked->value};
  }
  if (stands && answer.state == AnswerState::answered) return {answer.value, answer.value};
  return {item.minimum, item.maximum};
}

Bounds condition_bounds(const Record& record, NodeId node) {
  const auto truth = record.evaluation.truth(node, record.index);
  return {truth == Truth::yes ? 1 : 0, truth == Truth::no ? 0 : 1};
}

Bounds term_bounds(const Record& record, const Term& term) {
  const auto* item = std::get_if<std::uint16_t>(&term.from);
  const auto unit = item != nullptr ? item_bounds(record, *item)
                                    : condition_bounds(record, std::get<NodeId>(term.from));
  const auto [low, high] = std::minmax({unit.low * term.weight, unit.high * term.weight});
  return {low, high};
}

// Compares in whole numbers: sum / divide_by < below.
const Band& band_of(const SumScore& score, std::int64_t sum) {
  const auto found = std::ranges::find_if(score.bands, [&](const Band& band) {
    return !band.below || sum < std::int64_t{*band.below} * score.divide_by;
  });
  return found == score.bands.end() ? score.bands.back() : *found;
}

SumResult sum_result(const Record& record, const SumScore& score) {
  Bounds sum;
  for (const auto& term : score.terms) {
    const auto bounds = term_bounds(record, term);
    sum.low += bounds.low;
    sum.high += bounds.high;
  }
  SumResult result;
  result.low = static_cast<double>(sum.low) / score.divide_by;
  result.high = static_cast<double>(sum.high) / score.divide_by;
  const auto& band = band_of(score, sum.low);
  if (&band == &band_of(score, sum.high)) result.band = band.id;
  return result;
}

}  // namespace

std::vector<ScoreResult> scores_of(const Record& record) {
  std::vector<ScoreResult> results;
  for (const auto& score : record.ruleset.scores) {
    ScoreResult result{score.id, score.title, score.say, {}};
    if (const auto* criteria = std::get_if<CriteriaScore>(&score.rule)) {
      result.result = criteria_result(record, *criteria);
    } else {
      result.result = sum_result(record, std::get<SumScore>(score.rule));
    }
    results.push_back(std::move(result));
  }
  return results;
}

}  // namespace unkink
