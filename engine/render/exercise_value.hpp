// SPDX-License-Identifier: Apache-2.0
// Exercises and plans as JSON values. Private to this floor.
#pragma once

#include <cstdint>

#include "model/plan.hpp"
#include "render/json_values.hpp"

namespace unkink {

/// {"id","pack","name","demands","position","movement","equipment","dose","seconds"}
Json exercise_value(const Exercise& exercise, std::int32_t seconds);

/// Adds what one needs to do it: level, sided, targets, purpose, steps, breathing, mistake,
/// sources.
void put_instructions(Json& value, const Exercise& exercise);

/// The plan as design.md, section 5, has it, and what one needs to start on it.
Json plan_value(const Plan& plan);

}  // namespace unkink
