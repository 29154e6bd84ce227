// SPDX-License-Identifier: Apache-2.0
// Composing a plan from the exercises of all packs, for an outcome that may carry one.
#pragma once

#include <span>

#include "model/outcome.hpp"
#include "model/plan.hpp"
#include "model/ruleset.hpp"

namespace unkink {

/// A warm-up and a few exercises. No exercise whose demands an active caution forbids; none of
/// level advanced or helper; none that needs equipment which is not at hand. Among the rest,
/// greedily, the one that covers most movement classes of `plan_rules.cover` not yet covered, then
/// the one that best fits the patterns' targets and movements, then the gentlest, then by pack and
/// id. Deterministic, whatever the order of the packs. Pre-condition: outcome.plan_allowed. A plan
/// without exercises is possible when cautions forbid all: `exercises` is then empty.
Plan compose_plan(const Ruleset& ruleset, const Outcome& outcome, std::span<const Pack> packs,
                  const PlanWishes& wishes);

}  // namespace unkink
