// SPDX-License-Identifier: Apache-2.0
// Plain loops over the rows of a word, without a branch: the compiler makes them as wide as each
// instruction set allows.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "score/sum_bounds.cpp"
#include <hwy/foreach_target.h>  // must come before highway.h
// clang-format off
#include <hwy/highway.h>
// clang-format on

#include <algorithm>
#include <array>

#include "base/instruction_set.hpp"
#include "score/sum_bounds.hpp"

HWY_BEFORE_NAMESPACE();
namespace unkink {
namespace HWY_NAMESPACE {

using Sums = std::array<std::int64_t, bits_per_word>;

// One of two by a bit: which it is changes from record to record.
HWY_INLINE std::int64_t choose(Word bit, std::int64_t one, std::int64_t zero) {
  const auto ones = -static_cast<std::int64_t>(bit & 1U);
  return (one & ones) | (zero & ~ones);
}

HWY_INLINE void add(const NumbersToAdd& numbers, Sums& low, Sums& high) {
  std::array<std::int32_t, bits_per_word> values{};
  std::ranges::copy(numbers.values, values.begin());
  const auto [all, known, assumed, weight, assumption, least, most] = numbers;
  for (std::size_t row = 0; row < bits_per_word; ++row) {
    const auto value = values[row] * weight;
    low[row] += choose(known >> row, value, choose(assumed >> row, assumption, least));
    high[row] += choose(known >> row, value, choose(assumed >> row, assumption, most));
  }
}

HWY_INLINE void add(const ConditionToAdd& condition, Sums& low, Sums& high) {
  const auto [yes, no, weight] = condition;
  for (std::size_t row = 0; row < bits_per_word; ++row) {
    const auto surely = choose(yes >> row, weight, 0);
    const auto perhaps = choose(~no >> row, weight, 0);
    low[row] += std::min(surely, perhaps);
    high[row] += std::max(surely, perhaps);
  }
}

void bands_of(const SumTerms& terms, std::span<const std::int64_t> ends, std::uint8_t* bands) {
  Sums low{};
  Sums high{};
  for (const auto& numbers : terms.numbers) add(numbers, low, high);
  for (const auto& condition : terms.conditions) add(condition, low, high);
  Sums of_low{};
  Sums of_high{};
  for (const auto end : ends) {
    for (std::size_t row = 0; row < bits_per_word; ++row) {
      of_low[row] += low[row] >= end ? 1 : 0;
      of_high[row] += high[row] >= end ? 1 : 0;
    }
  }
  const auto open = static_cast<std::int64_t>(ends.size()) + 1;
  for (std::size_t row = 0; row < bits_per_word; ++row) {
    bands[row] = static_cast<std::uint8_t>(of_low[row] == of_high[row] ? of_low[row] : open);
  }
}

}  // namespace HWY_NAMESPACE
}  // namespace unkink
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace unkink {

void read_bands(const SumTerms& terms, std::span<const std::int64_t> ends, std::uint8_t* bands) {
  UNKINK_FITTING(bands_of)(terms, ends, bands);
}

}  // namespace unkink
#endif
