// SPDX-License-Identifier: Apache-2.0
// All pairs are judged by the answers as they were given, before any of them changes: then it does
// not matter in which order pairs stand that share an item.
#include "evaluate/impossible_pairs.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "evaluate/outcome_parts.hpp"

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

// Sorts, and makes one of the words of one plane.
void join_words(std::vector<ListedWord>& words) {
  const auto place = [](const ListedWord& word) { return std::pair(word.node, word.word); };
  std::ranges::sort(words, {}, place);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && place(words[i]) == place(words[kept - 1])) {
      words[kept - 1].bits |= words[i].bits;
    } else {
      words[kept++] = words[i];
    }
  }
  words.resize(kept);
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
  if (found_.empty()) return;
  evaluate_as_given(block);
  drop_set_aside();
  for (const auto& [pair, record] : found_) {
    read_as_unsure(block.column_to_fill(pair->greater), record);
    read_as_unsure(block.column_to_fill(pair->than), record);
  }
}

// Numbers are compared first, whoever gave none: that is quick, and few are like this.
void ImpossiblePairs::find(const Block& block) {
  found_.clear();
  records_.clear();
  for (const auto& pair : ruleset_.impossible_pairs) {
    const auto* greater = block.column(pair.greater).value.data();
    const auto* than = block.column(pair.than).value.data();
    for (std::uint32_t i = 0; i < block.size(); ++i) {
      if (greater[i] <= than[i]) continue;
      if (!is_impossible(block.answer(i, pair.greater), block.answer(i, pair.than))) continue;
      found_.push_back({&pair, i});
    }
  }
}

void ImpossiblePairs::evaluate_as_given(const Block& block) {
  for (const auto& found : found_) records_.push_back(found.record);
  std::ranges::sort(records_);
  const auto [rest, end] = std::ranges::unique(records_);
  records_.erase(rest, end);
  as_given_ = some_of(ruleset_, block, records_);
  if (!kernel_) kernel_.emplace(ruleset_, wanted_);
  evaluation_ = &kernel_->evaluate(*as_given_);
}

void ImpossiblePairs::drop_set_aside() {
  is_settled_.assign(records_.size(), false);
  std::erase_if(found_, [&](const Found& found) {
    const auto at = place_of(found.record);
    const bool dropped = is_set_aside(ruleset_, *evaluation_, *found.pair, at);
    if (!dropped) is_settled_[at] = true;
    return dropped;
  });
}

// Among those as they were given; the number of these for none of them.
std::size_t ImpossiblePairs::place_of(std::size_t record) const {
  const auto place = std::ranges::lower_bound(records_, record);
  const bool found = place != records_.end() && *place == record;
  return found ? static_cast<std::size_t>(place - records_.begin()) : records_.size();
}

std::span<const ListedWord> ImpossiblePairs::also_true(const Evaluation& settled) {
  also_true_.clear();
  if (records_.empty()) return {};
  for (const auto& [node, word, bits] : evaluation_->rules.words()) {
    for (Word left = bits; left != 0; left &= left - 1) {
      const auto at = word * bits_per_word + static_cast<std::size_t>(std::countr_zero(left));
      if (!is_settled_[at]) continue;
      const auto record = records_[at];
      also_true_.push_back({node, static_cast<std::uint32_t>(record / bits_per_word),
                            Word{1} << record % bits_per_word});
    }
  }
  join_words(also_true_);
  // What is true either way is listed already.
  for (const auto& known : settled.rules.words()) {
    if (auto* word = listed_word(also_true_, known.node, known.word)) word->bits &= ~known.bits;
  }
  std::erase_if(also_true_, [](const ListedWord& word) { return word.bits == 0; });
  return also_true_;
}

void ImpossiblePairs::join_rules(Outcome& outcome, std::size_t record) const {
  const auto at = place_of(record);
  if (at == records_.size() || !is_settled_[at]) return;
  unkink::join_rules(outcome, outcome_of(ruleset_, *as_given_, *evaluation_, at));
}

}  // namespace unkink
