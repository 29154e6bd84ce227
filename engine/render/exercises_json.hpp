// SPDX-License-Identifier: Apache-2.0
// All exercises, routines and ladders of all packs as JSON, schema unkink.exercises/1; for
// reference.
#pragma once

#include <span>
#include <string>

#include "model/exercise.hpp"
#include "model/ruleset.hpp"

namespace unkink {

/// schema, note, ruleset, packs: [{id, name, version, exercises, routines, ladders}]; an exercise
/// as in a plan, with warm_up and variants. Ends with a line break.
std::string exercises_json(const Ruleset& ruleset, std::span<const Pack> packs);

}  // namespace unkink
