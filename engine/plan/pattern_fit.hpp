// SPDX-License-Identifier: Apache-2.0
// How well an exercise fits the patterns that were found.
#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <vector>

#include "model/exercise.hpp"
#include "model/outcome.hpp"

namespace unkink {

/// How well an exercise fits the open words (targets and movements) of the patterns that a person
/// shows. Ordered by how many of the patterns it serves (where several fit, their common core comes
/// first), then by how many of their words.
struct PatternFit {
  std::size_t patterns = 0;  ///< patterns of which it works on some open word
  std::size_t words = 0;     ///< different open words, over all patterns

  friend auto operator<=>(const PatternFit&, const PatternFit&) = default;
};

/// The fit of an exercise, every word of `patterns` being open; both counts 0 without patterns.
PatternFit pattern_fit(const std::vector<FittingPattern>& patterns, const Exercise& exercise);

/// The patterns with the words that the exercise does not meet: what stays open after it.
std::vector<FittingPattern> still_open(std::vector<FittingPattern> patterns,
                                       const Exercise& exercise);

/// The same in words: "desk-tension (rhomboids) and morning-stiffness (extension)"; empty for none.
std::string pattern_fit_words(const std::vector<FittingPattern>& patterns,
                              const Exercise& exercise);

}  // namespace unkink
