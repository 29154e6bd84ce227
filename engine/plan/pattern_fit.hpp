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

/// How well an exercise fits the patterns that a person shows. Ordered by how many of the patterns
/// it serves (where several fit, their common core comes first), then by how many of their words.
struct PatternFit {
  std::size_t patterns = 0;  ///< patterns of which it works on some target or movement
  std::size_t words = 0;     ///< different targets and movements, over all patterns

  friend auto operator<=>(const PatternFit&, const PatternFit&) = default;
};

/// The fit of an exercise; both counts 0 without patterns.
PatternFit pattern_fit(const std::vector<FittingPattern>& patterns, const Exercise& exercise);

/// The same in words: "desk-tension (rhomboids) and morning-stiffness (extension)"; empty for none.
std::string pattern_fit_words(const std::vector<FittingPattern>& patterns,
                              const Exercise& exercise);

}  // namespace unkink
