// SPDX-License-Identifier: Apache-2.0
// Composing a plan from the exercises of all packs, for an outcome that may carry one.
#pragma once

#include <span>

#include "model/outcome.hpp"
#include "model/plan.hpp"
#include "model/ruleset.hpp"

namespace unkink {

/// A warm-up and a few exercises. No exercise whose demands an active caution forbids, save in an
/// easier variant that asks for none of them; none of level advanced or helper; none that needs
/// equipment which is not at hand. Among the rest, greedily:
/// - where a pattern fits, the first exercise is the one that best fits the patterns, then the one
///   that covers most movement classes of `plan_rules.cover`; each further one (and the first where
///   no pattern fits) is the one that covers most classes not yet covered, then the best fit. The
///   fit counts only the patterns' targets and movements that no chosen exercise has met yet;
/// - among equals, a standard exercise in its full form comes before a gentle or eased one; where a
///   fitting pattern is gentle, a gentle one before a standard one;
/// - then what has the fewest demands, then by pack and id.
/// The warm-up is the fullest that leaves room for an exercise (warm_up_choice.hpp).
/// Deterministic, whatever the order of the packs. Pre-condition: outcome.plan_allowed. A plan
/// without exercises is possible when cautions forbid all: `exercises` is then empty.
Plan compose_plan(const Ruleset& ruleset, const Outcome& outcome, std::span<const Pack> packs,
                  const PlanWishes& wishes);

}  // namespace unkink
