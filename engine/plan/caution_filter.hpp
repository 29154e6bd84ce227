// SPDX-License-Identifier: Apache-2.0
// The caution filter: which demands the active cautions forbid, and how that is said.
#pragma once

#include <string>
#include <vector>

#include "model/outcome.hpp"
#include "model/plan_rules.hpp"

namespace unkink {

/// The active cautions that forbid something with these demands, in the outcome's order; borrowed
/// from `outcome`.
std::vector<const ActiveCaution*> cautions_against(const Outcome& outcome,
                                                   const std::vector<std::string>& demands);

/// What such cautions forbid, in the ruleset's words: "asks for kneeling on the floor and a head
/// below the heart". A demand that the ruleset does not list is named by its id.
std::string asks_for(const PlanRules& rules, const std::vector<const ActiveCaution*>& cautions,
                     const std::vector<std::string>& demands);

/// The items that are unanswered or "not sure" behind cautions of which none is sure, by name;
/// empty where one is sure.
std::vector<std::string> open_items_of(const std::vector<const ActiveCaution*>& cautions);

/// Why an exercise with these demands is left out: what it asks for and each caution's sentence.
/// Where no caution is sure, it also says which answers are missing or not sure, and that giving
/// them may bring the exercise back. `cautions` must not be empty.
std::string left_out_sentence(const PlanRules& rules,
                              const std::vector<const ActiveCaution*>& cautions,
                              const std::vector<std::string>& demands);

}  // namespace unkink
