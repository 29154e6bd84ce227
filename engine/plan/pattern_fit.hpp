// SPDX-License-Identifier: Apache-2.0
// How well an exercise fits the patterns that were found.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/exercise.hpp"
#include "model/outcome.hpp"

namespace unkink {

/// How many of the targets and movements that the patterns favour the exercise works on.
std::size_t pattern_fit(const std::vector<FittingPattern>& patterns, const Exercise& exercise);

/// The same in words: "desk-tension (rhomboids) and morning-stiffness (extension)"; empty for none.
std::string pattern_fit_words(const std::vector<FittingPattern>& patterns,
                              const Exercise& exercise);

}  // namespace unkink
