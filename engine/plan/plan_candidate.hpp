// SPDX-License-Identifier: Apache-2.0
// Candidates: the exercises that may enter this person's plan, each in the form that is allowed.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "model/exercise.hpp"
#include "model/outcome.hpp"
#include "model/plan.hpp"
#include "model/plan_rules.hpp"

namespace unkink {

/// An exercise that passed the filter, as such or as one of its easier variants.
struct Candidate {
  Exercise exercise;          ///< with the variant's name, level, steps, demands and dose
  std::string variant;        ///< empty for the exercise as such
  std::string eased_because;  ///< what the full form asks for that is forbidden; empty as such
  std::int32_t seconds = 0;
};

struct Candidates {
  std::vector<Candidate> warm_ups;   ///< gentlest first, then by pack and id
  std::vector<Candidate> exercises;  ///< same order
  std::vector<LeftOut> left_out;     ///< by pack and id
};

/// Sorts all exercises into those that may be chosen and those that a caution forbids in every
/// form. Levels advanced and helper and what needs equipment that is not at hand are in neither:
/// no answer would bring them in.
Candidates find_candidates(const PlanRules& rules, const Outcome& outcome,
                           std::span<const Pack> packs, const PlanWishes& wishes);

}  // namespace unkink
