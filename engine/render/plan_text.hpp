// SPDX-License-Identifier: Apache-2.0
// A plan by itself, for a terminal or a pipe.
#pragma once

#include <string>

#include "model/outcome.hpp"
#include "model/plan.hpp"
#include "model/ruleset.hpp"
#include "render/text_style.hpp"

namespace unkink {

/// The plan; before it the referral where the outcome sends the person to someone as well, after
/// it when to get help sooner, the notice and the ruleset's identity.
std::string plan_text(const Ruleset& ruleset, const Outcome& outcome, const Plan& plan,
                      const TextStyle& style);

}  // namespace unkink
