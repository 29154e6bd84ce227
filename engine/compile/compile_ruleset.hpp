// SPDX-License-Identifier: Apache-2.0
// From a ruleset as written to a ruleset that can be evaluated, or to all that is wrong with it.
#pragma once

#include <optional>

#include "base/diagnostic.hpp"
#include "model/ruleset.hpp"
#include "read/ruleset_draft.hpp"

namespace unkink {

struct CompiledRuleset {
  std::optional<Ruleset> ruleset;  ///< absent when there are diagnostics
  Diagnostics diagnostics;         ///< by place
};

/// Resolves names, checks types and ranges, and refuses what would be unsafe (rules/README.md says
/// what that is). Finds every fault in one run; of a draft that is not whole, those that no missing
/// file can be the reason for.
CompiledRuleset compile_ruleset(const RulesetDraft& draft);

}  // namespace unkink
