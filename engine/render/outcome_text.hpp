// SPDX-License-Identifier: Apache-2.0
// An outcome for a terminal or a pipe.
#pragma once

#include <string>

#include "model/outcome.hpp"
#include "model/plan.hpp"
#include "model/ruleset.hpp"
#include "render/text_style.hpp"

namespace unkink {

/// Where to go and how soon, why, what else was found, and the plan or why there is none. Of the
/// scores only those that say something of this person (shown_scores.hpp). `plan` may be null. An
/// emergency comes first and alone: its referral, its reasons, the safety net and the notice; a
/// plan is then not printed, whoever passes one.
std::string outcome_text(const Ruleset& ruleset, const Outcome& outcome, const Plan* plan,
                         const TextStyle& style);

}  // namespace unkink
