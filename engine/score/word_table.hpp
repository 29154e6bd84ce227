// SPDX-License-Identifier: Apache-2.0
// WordTable: short words known in advance, found by a hash that is perfect for them.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "score/eight_bytes.hpp"

namespace unkink {

/// Words of a table are shorter than this; longer ones are left to slower paths.
inline constexpr std::size_t longest_word = 32;

class WordTable {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFFU;

  /// Words that stand twice, or are too long or empty, are left out.
  explicit WordTable(const std::vector<std::string>& words = {});

  /// A word, with zeros behind it; last how many bytes it has.
  using Text = std::array<char, longest_word>;

  /// Which word alone can be that of `length` bytes at `text`; 32 bytes must be readable there.
  [[gnu::always_inline]] std::uint32_t candidate(const char* text, std::size_t length) const {
    return slots_[hash(text, length, seed_) >> shift_];
  }
  const Text& text(std::uint32_t index) const { return texts_[index]; }

  /// Whether the table holds the word.
  bool finds(std::string_view word) const;

 private:
  // Of the first eight bytes and of the last eight, without a branch on the length.
  [[gnu::always_inline]] static std::uint64_t hash(const char* text, std::size_t length,
                                                   std::uint64_t seed) {
    const auto kept = first_bytes_mask(length);
    const auto first = eight_bytes(text) & kept;
    const auto last = last_eight_bytes(text, length) & kept;
    return (first ^ (last * 0x9E3779B97F4A7C15U) ^ length) * seed;
  }

  bool place(std::uint64_t seed, unsigned bits);

  std::vector<std::uint16_t> slots_;  // index of a word; the last text is of no word
  std::vector<Text> texts_;
  std::uint64_t seed_ = 1;
  unsigned shift_ = 63;
};

}  // namespace unkink
