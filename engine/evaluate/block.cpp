// SPDX-License-Identifier: Apache-2.0
#include "evaluate/block.hpp"

#include <algorithm>
#include <bit>
#include <cassert>

#include "evaluate/plane_ops.hpp"

namespace unkink {
namespace {

void set_bit(Plane& plane, std::size_t record, bool on) {
  const Word bit = Word{1} << (record % bits_per_word);
  auto& word = plane[record / bits_per_word];
  word = on ? word | bit : word & ~bit;
}

std::uint32_t above_least(const Column& column, std::int32_t value) {
  return static_cast<std::uint32_t>(value) - static_cast<std::uint32_t>(column.least);
}

std::size_t digits_of(const Column& column) {
  return static_cast<std::size_t>(std::bit_width(above_least(column, column.most)));
}

void put_value(Column& column, std::size_t record, const Answer& answer) {
  assert(answer.state != AnswerState::answered ||
         (answer.value >= column.least && answer.value <= column.most));
  column.value[record] = answer.value;
  const bool answered = answer.state == AnswerState::answered;
  const auto above = answered ? above_least(column, answer.value) : 0;
  for (std::size_t d = 0; d < column.digits.size(); ++d) {
    set_bit(column.digits[d], record, (above >> d & 1U) != 0);
  }
}

// Who selected something, but left the rest open.
void find_in_part(Column& column) {
  column.in_part.assign(column.answered.size(), 0);
  for (const auto& chosen : column.chosen) join_into(column.in_part, chosen);
  Word any = 0;
  for (std::size_t w = 0; w < column.in_part.size(); ++w) {
    any |= column.in_part[w] &= ~(column.answered[w] | column.unsure[w]);
  }
  if (any == 0) column.in_part.clear();
}

void put_in_part(Column& column, std::size_t record, const Answer& answer) {
  const bool in_part = answer.state == AnswerState::unanswered && answer.selected != 0;
  if (in_part && column.in_part.empty()) column.in_part.resize(column.answered.size());
  if (!column.in_part.empty()) set_bit(column.in_part, record, in_part);
}

std::uint64_t bit_of(AnswerState state) { return std::uint64_t{1} << static_cast<unsigned>(state); }

}  // namespace

Block::Block(const Questionnaire& questionnaire, std::size_t size)
    : columns_(questionnaire.items.size()) {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    types_.push_back(questionnaire.items[i].type);
    options_.push_back(questionnaire.items[i].options.size());
    columns_[i].least = questionnaire.items[i].minimum;
    columns_[i].most = questionnaire.items[i].maximum;
  }
  clear(size);
}

void Block::clear(std::size_t size) {
  size_ = size;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    auto& column = columns_[i];
    column.answered.assign(words(), 0);
    column.unsure.assign(words(), 0);
    column.in_doubt = false;
    column.in_part.clear();
    column.state.assign(size, 0);
    if (types_[i] == ItemType::integer) {
      column.value.assign(size, 0);
      column.digits.resize(digits_of(column));
      for (auto& plane : column.digits) plane.assign(words(), 0);
    } else if (types_[i] == ItemType::choices) {
      column.selected.assign(size, 0);
      column.chosen.resize(options_[i]);
      for (auto& plane : column.chosen) plane.assign(words(), 0);
    } else {
      column.option.assign(size, 0);
    }
  }
}

void Block::seal() {
  const auto& ops = plane_ops();
  for (auto& column : columns_) {
    const auto* state = column.state.data();
    ops.bytes_in(column.answered.data(), state, size_, bit_of(AnswerState::answered));
    ops.bytes_in(column.unsure.data(), state, size_, bit_of(AnswerState::unsure));
    column.in_doubt = !is_empty(column.unsure);
    ops.slice(column.digits, column.value.data(), size_, column.least, column.answered.data());
    if (column.chosen.empty()) continue;
    ops.slice_masks(column.chosen, column.selected.data(), size_);
    find_in_part(column);
  }
}

void Block::put(std::size_t record, const Answers& answers) {
  assert(answers.by_item.size() == columns_.size() && record < size_);
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const auto& answer = answers.by_item[i];
    auto& column = columns_[i];
    set_bit(column.answered, record, answer.state == AnswerState::answered);
    set_bit(column.unsure, record, answer.state == AnswerState::unsure);
    column.in_doubt = column.in_doubt || answer.state == AnswerState::unsure;
    column.state[record] = static_cast<std::uint8_t>(answer.state);
    if (!column.option.empty()) column.option[record] = static_cast<std::uint8_t>(answer.value);
    if (!column.value.empty()) put_value(column, record, answer);
    if (column.selected.empty()) continue;
    column.selected[record] = answer.selected;
    for (std::size_t o = 0; o < column.chosen.size(); ++o) {
      set_bit(column.chosen[o], record, (answer.selected >> o & 1U) != 0);
    }
    put_in_part(column, record, answer);
  }
}

void Block::forget(std::size_t record) {
  for (auto& column : columns_) {
    column.state[record] = 0;
    if (!column.option.empty()) column.option[record] = 0;
    if (!column.value.empty()) column.value[record] = 0;
    if (!column.selected.empty()) column.selected[record] = 0;
  }
}

bool Block::in_doubt() const { return std::ranges::any_of(columns_, &Column::in_doubt); }

Answer Block::answer(std::size_t record, ItemIndex item) const {
  const auto& column = columns_[item];
  Answer answer;
  answer.state = static_cast<AnswerState>(column.state[record]);
  if (!column.option.empty()) answer.value = column.option[record];
  if (!column.value.empty()) answer.value = column.value[record];
  if (!column.selected.empty()) answer.selected = column.selected[record];
  return answer;
}

}  // namespace unkink
