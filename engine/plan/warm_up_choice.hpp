// SPDX-License-Identifier: Apache-2.0
// The choice of what opens a session.
#pragma once

#include <cstdint>
#include <vector>

#include "model/plan.hpp"
#include "plan/plan_candidate.hpp"
#include "plan/time_budget.hpp"

namespace unkink {

/// The fullest warm-up that leaves room for an exercise of `reserved` seconds: of those within 90
/// seconds a preferred one, then the longest, then the first in the candidates' order; where all
/// are longer, a preferred one, then the shortest. None where no warm-up leaves room.
std::vector<PlannedExercise> choose_warm_up(const std::vector<Candidate>& warm_ups,
                                            TimeBudget budget, std::int64_t reserved);

}  // namespace unkink
