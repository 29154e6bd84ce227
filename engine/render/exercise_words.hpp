// SPDX-License-Identifier: Apache-2.0
// What an exercise is, in words, for the reference texts. Private to this floor.
#pragma once

#include <string>
#include <vector>

#include "model/exercise.hpp"
#include "model/ruleset.hpp"

namespace unkink {

/// "gentle, seated, flexion, warm-up"
std::string kind_words(const Exercise& exercise);

/// Demands in the ruleset's words, each unknown one by its id: "kneeling on the floor, arms_up".
std::string demand_words(const Ruleset& ruleset, const std::vector<std::string>& demands);

/// "Every 90 minutes at work. Takes 90 seconds, every 90 minutes."
std::string routine_words(const Routine& routine);

}  // namespace unkink
