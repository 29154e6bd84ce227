// SPDX-License-Identifier: Apache-2.0
// Candidates: the exercises that may enter this person's plan, each in the form that is allowed.
#pragma once

#include <cstdint>
#include <optional>
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
  bool preferred = false;  ///< of the strength that comes first among equals in this plan
};

struct Candidates {
  std::vector<Candidate> warm_ups;   ///< preferred first, fewest demands first, by pack and id
  std::vector<Candidate> exercises;  ///< same order
  std::vector<LeftOut> left_out;     ///< by pack and id
};

/// The exercise as such where no active caution forbids it, else its easiest variant that none
/// forbids; nothing when cautions forbid the exercise and all its easier variants. Preferred is a
/// standard exercise in its full form; where a fitting pattern is gentle, a gentle one.
std::optional<Candidate> allowed_form(const PlanRules& rules, const Outcome& outcome,
                                      const Exercise& exercise);

/// Sorts all exercises into those that may be chosen and those that a caution forbids in every
/// form. Levels advanced and helper and what needs equipment that is not at hand are in neither:
/// no answer would bring them in.
Candidates find_candidates(const PlanRules& rules, const Outcome& outcome,
                           std::span<const Pack> packs, const PlanWishes& wishes);

}  // namespace unkink
