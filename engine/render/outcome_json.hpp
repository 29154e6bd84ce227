// SPDX-License-Identifier: Apache-2.0
// An outcome as JSON, schema unkink.outcome/1 (design.md, section 5).
#pragma once

#include <string>

#include "model/outcome.hpp"
#include "model/plan.hpp"
#include "model/ruleset.hpp"

namespace unkink {

/// Keys in this order: schema, ruleset, id, disposition, complete, referral, reasons, patterns,
/// scores, unknown, contradictions, plan, safety_net, cautions. `plan` may be null; it is left out
/// of an emergency whoever passes one. Ends with a line break.
std::string outcome_json(const Ruleset& ruleset, const Outcome& outcome, const Plan* plan);

}  // namespace unkink
