// SPDX-License-Identifier: Apache-2.0
// The choice of a plan's exercises: cover the movement classes first, then fit the patterns.
#pragma once

#include <cstdint>
#include <vector>

#include "model/outcome.hpp"
#include "model/plan.hpp"
#include "model/plan_rules.hpp"
#include "plan/plan_candidate.hpp"
#include "plan/time_budget.hpp"

namespace unkink {

/// At most `most` of the candidates, greedily: the one that covers most classes of `rules.cover`
/// not yet covered, then the one that best fits the patterns, then the first (candidates come
/// gentlest first). Only what fits the time that is left, but the shortest one where none does.
std::vector<PlannedExercise> choose_exercises(const PlanRules& rules,
                                              const std::vector<FittingPattern>& patterns,
                                              std::vector<Candidate> candidates, std::uint32_t most,
                                              TimeBudget budget);

/// The classes of `rules.cover` that none of the exercises covers, in the ruleset's order.
std::vector<std::string> uncovered_classes(const PlanRules& rules,
                                           const std::vector<PlannedExercise>& exercises);

}  // namespace unkink
