// SPDX-License-Identifier: Apache-2.0
// The choice of what opens a session.
#pragma once

#include <cstdint>
#include <vector>

#include "model/plan.hpp"
#include "plan/plan_candidate.hpp"
#include "plan/time_budget.hpp"

namespace unkink {

/// The gentlest warm-up that leaves room for an exercise of `reserved` seconds; none where no
/// warm-up does.
std::vector<PlannedExercise> choose_warm_up(const std::vector<Candidate>& warm_ups,
                                            TimeBudget budget, std::int64_t reserved);

}  // namespace unkink
