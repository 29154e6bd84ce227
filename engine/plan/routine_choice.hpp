// SPDX-License-Identifier: Apache-2.0
// Routines and ladders in a plan: which routines the person's cautions allow, and what comes next.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/exercise.hpp"
#include "model/outcome.hpp"
#include "model/plan.hpp"
#include "model/plan_rules.hpp"

namespace unkink {

struct RoutineChoice {
  std::vector<PlannedRoutine> allowed;  ///< by pack and id
  std::vector<LeftOut> left_out;        ///< by pack and id
};

/// The routines of all packs. Where an active caution forbids an exercise, its easiest variant that
/// none forbids stands in. A routine is left out as a whole when an exercise of it is not
/// installed, is of level advanced or helper, or is forbidden in every easier form as well: half a
/// routine is another one.
RoutineChoice choose_routines(const PlanRules& rules, const Outcome& outcome,
                              std::span<const Pack> packs);

/// The routines that packs composed for this person, in their order, by the same filter; but an
/// advanced exercise that is a step of its pack's ladder may be in them. A composed dose holds for
/// the full form only. Their exercises are those of `packs`.
RoutineChoice choose_composed_routines(const PlanRules& rules, const Outcome& outcome,
                                       std::span<const Pack> packs,
                                       std::span<const Routine> composed);

/// The ids of the pack's own exercises that may be in such a routine, by id.
std::vector<std::string> doable_exercises(const PlanRules& rules, const Outcome& outcome,
                                          std::span<const Pack> packs, const Pack& pack);

/// What the ladder that has this exercise as a step says of the next: "Push-up ladder: when ...".
/// Empty when no ladder has it, or at its top.
std::string next_step(const Exercise& exercise, std::span<const Pack> packs);

}  // namespace unkink
