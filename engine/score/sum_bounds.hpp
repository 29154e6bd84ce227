// SPDX-License-Identifier: Apache-2.0
// The bounds of a sum that some answers leave open, for the rows of one word, and its bands.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "evaluate/planes.hpp"

namespace unkink {

/// A number of each row times a weight. Where it is not known it may be anything between two
/// products, unless it is assumed.
struct NumbersToAdd {
  std::span<const std::int32_t> values;  ///< at most bits_per_word
  Word known = 0;
  Word assumed = 0;  ///< none of the known
  std::int64_t weight = 0;
  std::int64_t assumption = 0;  ///< times weight
  std::int64_t least = 0;       ///< times weight
  std::int64_t most = 0;        ///< times weight
};

/// The weight where a condition holds, nothing where it does not; else either.
struct ConditionToAdd {
  Word yes = 0;
  Word no = 0;
  std::int64_t weight = 0;
};

/// All that is added to one sum.
struct SumTerms {
  std::vector<NumbersToAdd> numbers;
  std::vector<ConditionToAdd> conditions;

  void clear() {
    numbers.clear();
    conditions.clear();
  }
};

/// Writes the band of each row, bits_per_word of them: how many of `ends`, which rise, its sum
/// reaches. Where its bounds lie in different bands that is one more than there are ends.
void read_bands(const SumTerms& terms, std::span<const std::int64_t> ends, std::uint8_t* bands);

}  // namespace unkink
