// SPDX-License-Identifier: Apache-2.0
#include "evaluate/block.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>

namespace unkink {
namespace {

void set_bit(Plane& plane, std::size_t record, bool on) {
  const Word bit = Word{1} << (record % bits_per_word);
  auto& word = plane[record / bits_per_word];
  word = on ? word | bit : word & ~bit;
}

static_assert(static_cast<int>(AnswerState::answered) == 1);
static_assert(static_cast<int>(AnswerState::unsure) == 2);

// 64 states to two words. `state` is 0, 1 or 2: unanswered, answered, unsure.
void seal_word(Column& column, std::size_t word, std::size_t count) {
  Word answered = 0;
  Word unsure = 0;
  const auto* state = column.state.data() + word * bits_per_word;
  std::size_t i = 0;
  for (; i + 8 <= count; i += 8) {
    Word bytes = 0;
    std::memcpy(&bytes, state + i, sizeof bytes);
    answered |= low_bits(bytes) << i;
    unsure |= low_bits(bytes >> 1U) << i;
  }
  for (; i < count; ++i) {
    answered |= Word{state[i] == 1} << i;
    unsure |= Word{state[i] == 2} << i;
  }
  column.answered[word] = answered;
  column.unsure[word] = unsure;
}

// A square of bits, a byte a row, turned over its diagonal: bit i of byte j becomes bit j of byte
// i.
Word turned(Word rows) {
  auto swapped = (rows ^ (rows >> 7U)) & 0x00AA00AA00AA00AAU;
  rows ^= swapped ^ (swapped << 7U);
  swapped = (rows ^ (rows >> 14U)) & 0x0000CCCC0000CCCCU;
  rows ^= swapped ^ (swapped << 14U);
  swapped = (rows ^ (rows >> 28U)) & 0x00000000F0F0F0F0U;
  return rows ^ swapped ^ (swapped << 28U);
}

// Eight options, from `first` on, of eight records: a byte an option, a bit a record.
Word chosen_by_eight(const std::uint64_t* selected, std::size_t first) {
  Word rows = 0;
  for (std::size_t i = 0; i < 8; ++i) rows |= (selected[i] >> first & 0xFFU) << (8 * i);
  return turned(rows);
}

// Eight options of 64 records; no branch on what was selected.
void seal_options(Column& column, std::size_t first, std::size_t word) {
  std::array<std::uint64_t, bits_per_word> rest{};
  const auto* selected = column.selected.data() + word * bits_per_word;
  const auto count = std::min(bits_per_word, column.selected.size() - word * bits_per_word);
  if (count < bits_per_word) selected = std::copy_n(selected, count, rest.begin()) - count;
  std::array<Word, 8> planes{};
  for (std::size_t record = 0; record < bits_per_word; record += 8) {
    const auto bytes = chosen_by_eight(selected + record, first);
    for (std::size_t o = 0; o < 8; ++o) planes[o] |= (bytes >> (8 * o) & 0xFFU) << record;
  }
  const auto options = std::min<std::size_t>(8, column.chosen.size() - first);
  for (std::size_t o = 0; o < options; ++o) column.chosen[first + o][word] = planes[o];
}

void seal_chosen(Column& column, std::size_t word) {
  for (std::size_t o = 0; o < column.chosen.size(); o += 8) seal_options(column, o, word);
}

}  // namespace

Block::Block(const Questionnaire& questionnaire, std::size_t size)
    : columns_(questionnaire.items.size()) {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    types_.push_back(questionnaire.items[i].type);
    options_.push_back(questionnaire.items[i].options.size());
  }
  clear(size);
}

void Block::clear(std::size_t size) {
  size_ = size;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    auto& column = columns_[i];
    column.answered.assign(words(), 0);
    column.unsure.assign(words(), 0);
    column.state.assign(size, 0);
    if (types_[i] == ItemType::integer) {
      column.value.assign(size, 0);
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
  for (auto& column : columns_) {
    for (std::size_t w = 0; w < words(); ++w) {
      seal_chosen(column, w);
      seal_word(column, w, std::min(bits_per_word, size_ - w * bits_per_word));
    }
  }
}

void Block::put(std::size_t record, const Answers& answers) {
  assert(answers.by_item.size() == columns_.size() && record < size_);
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const auto& answer = answers.by_item[i];
    auto& column = columns_[i];
    set_bit(column.answered, record, answer.state == AnswerState::answered);
    set_bit(column.unsure, record, answer.state == AnswerState::unsure);
    column.state[record] = static_cast<std::uint8_t>(answer.state);
    if (!column.option.empty()) column.option[record] = static_cast<std::uint8_t>(answer.value);
    if (!column.value.empty()) column.value[record] = answer.value;
    if (column.selected.empty()) continue;
    column.selected[record] = answer.selected;
    for (std::size_t o = 0; o < column.chosen.size(); ++o) {
      set_bit(column.chosen[o], record, (answer.selected >> o & 1U) != 0);
    }
  }
}

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
