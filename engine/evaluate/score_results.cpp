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
  result.applies = !score.requires_all ||
                   record.evaluation.truth(*score.requires_all, record.index) != Truth::no;
  for (const auto criterion : score.criteria) {
    const auto truth = record.evaluation.truth(criterion, record.index);
    if (truth == Truth::yes) ++result.met;
    if (truth != Truth::no) ++result.possible;
  }
  return result;
}

// As in conditions: some answers count although their item was off.
bool stands(const Record& record, ItemIndex index, const Answer& answer) {
  if (is_asked(record.evaluation, index, record.index)) return true;
  return record.ruleset.questionnaire.items[index].answer_stands() && answer.is_given();
}

Bounds item_bounds(const Record& record, ItemIndex index) {
  const auto& item = record.ruleset.questionnaire.items[index];
  const auto answer = record.block.answer(record.index, index);
  const bool counts = stands(record, index, answer);
  if (!counts && item.when_not_asked) {
    return {item.when_not_asked->value, item.when_not_asked->value};
  }
  if (counts && answer.state == AnswerState::answered) return {answer.value, answer.value};
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

// What is merely assumed of an item that was not asked is no answer.
bool is_answered(const Record& record, const Term& term) {
  if (const auto* item = std::get_if<std::uint16_t>(&term.from)) {
    const auto answer = record.block.answer(record.index, *item);
    return answer.state == AnswerState::answered && stands(record, *item, answer);
  }
  return record.evaluation.truth(std::get<NodeId>(term.from), record.index) != Truth::unknown;
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
  result.answered =
      std::ranges::any_of(score.terms, [&](const Term& term) { return is_answered(record, term); });
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
