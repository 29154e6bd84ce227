// SPDX-License-Identifier: Apache-2.0
#include "evaluate/block.hpp"

#include <cassert>

namespace unkink {
namespace {

void set_bit(Plane& plane, std::size_t record, bool on) {
  const Word bit = Word{1} << (record % bits_per_word);
  auto& word = plane[record / bits_per_word];
  word = on ? word | bit : word & ~bit;
}

}  // namespace

Block::Block(const Questionnaire& questionnaire, std::size_t size)
    : size_(size), columns_(questionnaire.items.size()) {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    auto& column = columns_[i];
    column.answered.resize(words());
    column.unsure.resize(words());
    column.value.resize(size);
    if (questionnaire.items[i].type == ItemType::choices) column.selected.resize(size);
  }
}

void Block::put(std::size_t record, const Answers& answers) {
  assert(answers.by_item.size() == columns_.size() && record < size_);
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const auto& answer = answers.by_item[i];
    auto& column = columns_[i];
    set_bit(column.answered, record, answer.state == AnswerState::answered);
    set_bit(column.unsure, record, answer.state == AnswerState::unsure);
    column.value[record] = answer.value;
    if (!column.selected.empty()) column.selected[record] = answer.selected;
  }
}

Answer Block::answer(std::size_t record, ItemIndex item) const {
  const auto& column = columns_[item];
  Answer answer;
  if (test_bit(column.answered, record)) answer.state = AnswerState::answered;
  if (test_bit(column.unsure, record)) answer.state = AnswerState::unsure;
  answer.value = column.value[record];
  if (!column.selected.empty()) answer.selected = column.selected[record];
  return answer;
}

}  // namespace unkink
