// SPDX-License-Identifier: Apache-2.0
// Why this outcome and no other, as JSON, schema unkink.explanation/1.
#pragma once

#include <string>

#include "model/outcome.hpp"
#include "model/ruleset.hpp"

namespace unkink {

/// schema, ruleset, id, disposition, complete, fired, open, scores, cautions, unknown. Ends with a
/// line break.
std::string explain_json(const Ruleset& ruleset, const Outcome& outcome);

}  // namespace unkink
