// SPDX-License-Identifier: Apache-2.0
// The choice of a plan's exercises: one that fits the patterns, then cover the movement classes.
#pragma once

#include <cstdint>
#include <vector>

#include "model/outcome.hpp"
#include "model/plan.hpp"
#include "model/plan_rules.hpp"
#include "plan/plan_candidate.hpp"
#include "plan/time_budget.hpp"

namespace unkink {

/// At most `most` of the candidates, greedily. Where a pattern fits, the first is the one that best
/// fits the patterns, then the one that covers most classes of `rules.cover`; every other one
/// covers most classes not yet covered, then fits best the words of the patterns not yet met. Among
/// equals the first in the candidates' order. Only what fits the time that is left, but the
/// shortest one where none does.
std::vector<PlannedExercise> choose_exercises(const PlanRules& rules,
                                              const std::vector<FittingPattern>& patterns,
                                              std::vector<Candidate> candidates, std::uint32_t most,
                                              TimeBudget budget);

/// The classes of `rules.cover` that none of the exercises covers, in the ruleset's order.
std::vector<std::string> uncovered_classes(const PlanRules& rules,
                                           const std::vector<PlannedExercise>& exercises);

}  // namespace unkink
