// SPDX-License-Identifier: Apache-2.0
// Reading one value of a record straight into its column. Private to this floor.
#pragma once

#include <bit>

#include "base/printable.hpp"
#include "base/utf8.hpp"
#include "score/eight_bytes.hpp"
#include "score/fast_records.hpp"

namespace unkink {

/// Marks the bytes of `word` that are `byte`, in their highest bit; exact up to the first one.
inline std::uint64_t bytes_equal(std::uint64_t word, unsigned char byte) {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  const auto differing = word ^ (ones * byte);
  return (differing - ones) & ~differing & (ones << 7U);
}

/// Up to seven digits at `text` as JSON writes a number; 0 bytes for anything else. What follows is
/// for the caller to look at. Nearly without branches: how long numbers are cannot be foreseen.
struct Digits {
  std::int32_t value = 0;
  std::size_t bytes = 0;
};
[[gnu::always_inline]] inline Digits digits_at(const char* text) {
  const auto word = eight_bytes(text);
  const auto shifted = word ^ 0x3030303030303030U;
  const auto others = ((shifted + 0x7676767676767676U) | shifted) & 0x8080808080808080U;
  const auto bytes = static_cast<std::size_t>(std::countr_zero(others)) / 8;
  const bool right = (bytes - 1 < 7) & ((bytes == 1) | (text[0] != '0'));
  auto value = shifted << ((64 - bytes * 8) & 63U);
  value = (value * 10 + (value >> 8U)) & 0x00FF00FF00FF00FFU;
  value = (value * 100 + (value >> 16U)) & 0x0000FFFF0000FFFFU;
  value = (value * 10000 + (value >> 32U)) & 0xFFFFFFFFU;
  return {static_cast<std::int32_t>(value), right ? bytes : 0};
}

inline void put_state(Column& column, std::size_t record, AnswerState state) {
  column.state[record] = static_cast<std::uint8_t>(state);
}

/// What several words of one answer come to.
struct WordsTaken {
  std::uint64_t selected = 0;
  bool unsure = false;
  bool any = false;

  /// False for what is no word of the column. One that means nothing is left out.
  bool take(const FastColumn& fast, FastColumn::Meaning meaning) {
    if (meaning == FastColumn::no_meaning) return false;
    selected |= meaning < fast.options ? std::uint64_t{1} << meaning : 0;
    unsure |= meaning == fast.unsure();
    any |= meaning != fast.blank();
    return true;
  }

  void put(Column& column, std::size_t record) const {
    if (!any) return;
    column.selected[record] = selected;
    put_state(column, record, unsure ? AnswerState::unsure : AnswerState::answered);
  }
};

/// The answer to an item that takes one word.
inline bool put_word(const FastColumn& fast, Column& column, std::size_t record,
                     FastColumn::Meaning meaning) {
  if (meaning < fast.options) [[likely]] {
    column.option[record] = static_cast<std::uint8_t>(meaning);
    put_state(column, record, AnswerState::answered);
    return true;
  }
  if (meaning == fast.unsure()) put_state(column, record, AnswerState::unsure);
  return meaning == fast.unsure() || meaning == fast.blank();
}

/// What is written instead of a number.
inline bool put_instead(const FastColumn& fast, Column& column, std::size_t record,
                        FastColumn::Meaning meaning) {
  if (meaning == fast.unsure()) put_state(column, record, AnswerState::unsure);
  return meaning == fast.unsure() || meaning == fast.blank();
}

inline bool put_number(const FastColumn& fast, Column& column, std::size_t record,
                       std::int32_t number) {
  if (number < fast.minimum || number > fast.maximum) return false;
  column.value[record] = number;
  put_state(column, record, AnswerState::answered);
  return true;
}

/// Printable ASCII that needs no escape in JSON and no quotes in CSV but for its delimiter.
inline bool is_plain(std::string_view text) {
  unsigned char odd = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    odd |= static_cast<unsigned char>(byte < 0x20 || byte > 0x7E || byte == '"' || byte == '\\');
  }
  return odd == 0;
}

/// Whether the text may be carried: it is cleaned where it is written.
inline bool is_carriable(std::string_view text) {
  return is_plain(text) || !first_invalid_utf8(text);
}

/// A text that may be shown as it stands, and has nothing to escape: most often is_plain.
inline bool is_fair(std::string_view text) {
  if (is_plain(text)) return true;
  return text.find_first_of("\"\\") == std::string_view::npos && !first_invalid_utf8(text) &&
         !find_unprintable(text);
}

}  // namespace unkink
