// SPDX-License-Identifier: Apache-2.0
// Planes: three-valued truth for a block of records, one bit a record, and Kleene's operators on
// them.
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "base/line_allocator.hpp"

namespace unkink {

using Word = std::uint64_t;
inline constexpr std::size_t bits_per_word = 64;
/// One bit a record, in whole lines of the cache: see plane_words. Bits past the last record are 0.
using Plane = std::vector<Word, LineAllocator<Word>>;

/// How many words planes of that many records have: what is done to planes is done to lines.
constexpr std::size_t plane_words(std::size_t records) {
  constexpr std::size_t words_a_line = cache_line / sizeof(Word);
  constexpr std::size_t bits_a_line = words_a_line * bits_per_word;
  return (records + bits_a_line - 1) / bits_a_line * words_a_line;
}

/// Which words of a plane have a bit, a bit a word: word w's is w % 64. One that is not set says
/// that all these words are 0.
using LiveWords = std::uint64_t;
inline constexpr LiveWords any_word = ~LiveWords{0};

/// Calls `visit` with the number of each word of `words` that may have a bit.
template <class Visit>
void each_live_word(LiveWords live, std::size_t words, Visit visit) {
  for (; live != 0; live &= live - 1) {
    const auto first = static_cast<std::size_t>(std::countr_zero(live));
    for (auto word = first; word < words; word += bits_per_word) visit(word);
  }
}

/// True for the records of `yes`, false for those of `no`, unknown for the rest; no record is in
/// both. `unsure` marks the unknown ones that would be true if each "not sure" were settled to that
/// end, `unsure_no` those that would be false: what a missing answer keeps open is in neither. So a
/// "yes" never does less than a "not sure".
struct Planes {
  Plane yes;
  Plane no;
  Plane unsure;
  Plane unsure_no;
};

/// One bit for each of `size` records.
Plane all_records(std::size_t size);

bool test_bit(const Plane& plane, std::size_t record);

/// Whether no record is set.
bool is_empty(const Plane& plane);

/// a |= b
void join_into(Plane& a, const Plane& b);

/// The records that are set in at least `count` of `planes`; every record of `all` when count is 0.
/// Bit-sliced: the work is proportional to the planes and to log(count), not to the records.
Plane at_least_of(std::span<const Plane* const> planes, std::uint32_t count, const Plane& all);

Planes all_of(std::span<const Planes* const> children, const Plane& all);
Planes any_of(std::span<const Planes* const> children, const Plane& all);
Planes at_least(std::span<const Planes* const> children, std::uint32_t count, const Plane& all);
Planes negation(const Planes& child);

}  // namespace unkink
