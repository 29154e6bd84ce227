// SPDX-License-Identifier: Apache-2.0
#include "score/word_table.hpp"

#include <algorithm>
#include <bit>

namespace unkink {
namespace {

constexpr unsigned most_bits = 16;
constexpr int tries_a_size = 200;

}  // namespace

bool WordTable::place(std::uint64_t seed, unsigned bits) {
  const auto nothing = static_cast<std::uint16_t>(texts_.size() - 1);
  slots_.assign(std::size_t{1} << bits, nothing);
  seed_ = seed;
  shift_ = 64 - bits;
  for (std::uint16_t i = 0; i < nothing; ++i) {
    const auto length =
        static_cast<std::size_t>(std::ranges::find(texts_[i], '\0') - texts_[i].begin());
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
    auto& text = texts_.emplace_back();
    const bool fits = word.size() < longest_word && word.find('\0') == std::string::npos;
    if (fits) std::ranges::copy(word, text.begin());
  }
  Text nothing;
  nothing.fill('\xff');  // no text looks like this: zeros follow it
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
  Text text{};
  std::ranges::copy(word, text.begin());
  return texts_[candidate(text.data(), word.size())] == text;
}

}  // namespace unkink
