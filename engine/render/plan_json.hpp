// SPDX-License-Identifier: Apache-2.0
// A plan by itself as JSON, schema unkink.plan/1: the outcome's `plan` and which outcome it is of.
#pragma once

#include <string>

#include "model/outcome.hpp"
#include "model/plan.hpp"
#include "model/ruleset.hpp"

namespace unkink {

/// schema, ruleset, id, disposition, and then the keys of the outcome's `plan`. Ends with a line
/// break.
std::string plan_json(const Ruleset& ruleset, const Outcome& outcome, const Plan& plan);

}  // namespace unkink
