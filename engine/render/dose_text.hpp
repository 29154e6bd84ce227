// SPDX-License-Identifier: Apache-2.0
// Doses, in words.
#pragma once

#include <string>

#include "model/exercise.hpp"

namespace unkink {

/// "hold 20 to 30 seconds, 3 repetitions, 2 sets, on each side, 5 to 7 days a week"; empty for an
/// empty dose.
std::string dose_words(const Exercise& exercise);

/// The same of a dose by itself, such as a variant's.
std::string dose_words(const Dose& dose, bool sided);

}  // namespace unkink
