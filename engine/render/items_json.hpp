// SPDX-License-Identifier: Apache-2.0
// All that may be answered, as JSON, schema unkink.items/1: enough to build a form from.
#pragma once

#include <string>

#include "model/ruleset.hpp"

namespace unkink {

/// schema, ruleset, items: [{id, ask, why, type, options: [{id, text}], none, unsure, minimum,
/// maximum, unit, red_flag, required, asked: "always" | "conditional"}]. What does not apply to an
/// item's type is null. Ends with a line break.
std::string items_json(const Ruleset& ruleset);

}  // namespace unkink
