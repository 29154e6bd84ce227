// SPDX-License-Identifier: Apache-2.0
#include "score/word_table.hpp"

#include <algorithm>
#include <bit>

namespace unkink {
namespace {

constexpr unsigned most_bits = 16;
constexpr int tries_a_size = 200;

WordTable::Text text_of(std::string_view word) {
  WordTable::Text text{};
  std::ranges::copy(word, text.begin());
  text.back() = static_cast<char>(word.size());
  return text;
}

}  // namespace

bool WordTable::place(std::uint64_t seed, unsigned bits) {
  const auto nothing = static_cast<std::uint16_t>(texts_.size() - 1);
  slots_.assign(std::size_t{1} << bits, nothing);
  seed_ = seed;
  shift_ = 64 - bits;
  for (std::uint16_t i = 0; i < nothing; ++i) {
    const auto length = std::size_t{static_cast<unsigned char>(texts_[i].back())};
    if (length == 0) continue;
    auto& taken = slots_[hash(texts_[i].data(), length, seed) >> shift_];
    if (taken != nothing && texts_[taken] == texts_[i]) continue;
    if (taken != nothing) return false;
    taken = i;
  }
  return true;
}

// Seeds are tried in a fixed order, so that the table is the same each time. Words that differ only
// in the middle of long ones can never be told apart: those tables stay empty and find nothing.
WordTable::WordTable(const std::vector<std::string>& words) {
  for (const auto& word : words) {
    texts_.push_back(word.size() < longest_word ? text_of(word) : Text{});
  }
  Text nothing;
  nothing.fill('\xff');  // no text is so long
  texts_.push_back(nothing);
  std::uint64_t seed = 0x9E3779B97F4A7C15U;
  for (auto bits = static_cast<unsigned>(std::bit_width(words.size())) + 1; bits <= most_bits;
       ++bits) {
    for (int i = 0; i < tries_a_size; ++i) {
      seed = (seed ^ (seed >> 29U)) * 0xBF58476D1CE4E5B9U;
      if (place(seed | 1U, bits)) return;
    }
  }
  slots_.assign(2, static_cast<std::uint16_t>(texts_.size() - 1));
  shift_ = 63;
}

bool WordTable::finds(std::string_view word) const {
  if (word.empty() || word.size() >= longest_word) return false;
  const auto text = text_of(word);
  return texts_[candidate(text.data(), word.size())] == text;
}

}  // namespace unkink
