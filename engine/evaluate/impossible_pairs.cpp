// SPDX-License-Identifier: Apache-2.0
// All pairs are judged by the answers as they were given, before any of them changes: then it does
// not matter in which order pairs stand that share an item.
#include "evaluate/impossible_pairs.hpp"

#include <algorithm>
#include <array>

namespace unkink {
namespace {

bool is_impossible(const Answer& greater, const Answer& than) {
  return greater.state == AnswerState::answered && than.state == AnswerState::answered &&
         greater.value > than.value;
}

// Whether the item's answer may be set aside.
bool may_be_off(const Ruleset& ruleset, ItemIndex index) {
  const auto& item = ruleset.questionnaire.items[index];
  return item.ask_when && !item.answer_stands();
}

bool may_be_off(const Ruleset& ruleset, const ImpossiblePair& pair) {
  return may_be_off(ruleset, pair.greater) || may_be_off(ruleset, pair.than);
}

bool is_set_aside(const Ruleset& ruleset, const Evaluation& evaluation, const ImpossiblePair& pair,
                  std::size_t record) {
  return std::ranges::any_of(std::array{pair.greater, pair.than}, [&](ItemIndex item) {
    return may_be_off(ruleset, item) && !is_asked(evaluation, item, record);
  });
}

void read_as_unsure(Column& column, std::size_t record) {
  column.value[record] = 0;
  column.state[record] = static_cast<std::uint8_t>(AnswerState::unsure);
}

// The answers of some records of a block that need not be sealed.
Block some_of(const Ruleset& ruleset, const Block& block,
              const std::vector<std::uint32_t>& records) {
  const auto items = ruleset.questionnaire.items.size();
  Block some(ruleset.questionnaire, records.size());
  for (std::size_t r = 0; r < records.size(); ++r) {
    Answers answers(items);
    for (std::size_t i = 0; i < items; ++i) {
      answers.by_item[i] = block.answer(records[r], static_cast<ItemIndex>(i));
    }
    some.put(r, answers);
  }
  return some;
}

}  // namespace

void settle_impossible_pairs(const Ruleset& ruleset, Answers& answers) {
  std::vector<const ImpossiblePair*> found;
  for (const auto& pair : ruleset.impossible_pairs) {
    const auto& by_item = answers.by_item;
    if (is_impossible(by_item[pair.greater], by_item[pair.than])) found.push_back(&pair);
  }
  if (found.empty()) return;
  Block block(ruleset.questionnaire, 1);
  block.put(0, answers);
  const auto evaluation = evaluate(ruleset, block);
  for (const auto* pair : found) {
    if (is_set_aside(ruleset, evaluation, *pair, 0)) continue;
    for (const auto item : {pair->greater, pair->than}) {
      answers.by_item[item] = {AnswerState::unsure, 0, 0};
    }
    answers.contradictions.push_back({pair->id, {pair->greater, pair->than}, pair->say});
  }
}

void ImpossiblePairs::settle(Block& block) {
  find(block);
  if (!doubtful_.empty()) drop_set_aside(block);
  for (const auto& [pair, record] : found_) {
    read_as_unsure(block.column_to_fill(pair->greater), record);
    read_as_unsure(block.column_to_fill(pair->than), record);
  }
}

// Numbers are compared first, whoever gave none: that is quick, and few are like this.
void ImpossiblePairs::find(const Block& block) {
  found_.clear();
  doubtful_.clear();
  for (const auto& pair : ruleset_.impossible_pairs) {
    const auto* greater = block.column(pair.greater).value.data();
    const auto* than = block.column(pair.than).value.data();
    for (std::uint32_t i = 0; i < block.size(); ++i) {
      if (greater[i] <= than[i]) continue;
      if (!is_impossible(block.answer(i, pair.greater), block.answer(i, pair.than))) continue;
      found_.push_back({&pair, i});
      if (may_be_off(ruleset_, pair)) doubtful_.push_back(i);
    }
  }
}

void ImpossiblePairs::drop_set_aside(const Block& block) {
  std::ranges::sort(doubtful_);
  const auto [rest, end] = std::ranges::unique(doubtful_);
  doubtful_.erase(rest, end);
  if (!kernel_) kernel_.emplace(ruleset_, Wanted::results);
  const auto& evaluation = kernel_->evaluate(some_of(ruleset_, block, doubtful_));
  std::erase_if(found_, [&](const Found& found) {
    if (!may_be_off(ruleset_, *found.pair)) return false;
    const auto at = std::ranges::lower_bound(doubtful_, found.record) - doubtful_.begin();
    return is_set_aside(ruleset_, evaluation, *found.pair, static_cast<std::size_t>(at));
  });
}

}  // namespace unkink
