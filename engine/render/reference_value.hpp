// SPDX-License-Identifier: Apache-2.0
// What packs hold, as JSON values for looking up. Private to this floor.
#pragma once

#include <span>

#include "model/exercise.hpp"
#include "render/json_values.hpp"

namespace unkink {

/// An exercise as in a plan, with warm_up and variants.
Json reference_value(const Exercise& exercise);

/// {"id","pack","name","occasion","every_minutes","seconds","parts","sources"}; every_minutes is
/// null for what is not repeated. A part: {"exercise","name","seconds","say"}; its name is null
/// where the exercise is in none of `packs`.
Json reference_value(const Routine& routine, std::span<const Pack> packs);

/// {"id","pack","name","steps","step_back","sources"}; a step: {"exercise","name","advance",
/// "earliest_week"}.
Json reference_value(const Ladder& ladder, std::span<const Pack> packs);

}  // namespace unkink
