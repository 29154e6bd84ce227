// SPDX-License-Identifier: Apache-2.0
// What a pack declares to need for a routine, judged by the ruleset.
#pragma once

#include <optional>

#include "base/diagnostic.hpp"
#include "model/routine_needs.hpp"
#include "model/ruleset.hpp"
#include "read/routine_draft.hpp"

namespace unkink {

struct CompiledManifest {
  std::optional<RoutineNeeds> needs;  ///< absent without [routine], and with diagnostics
  Diagnostics diagnostics;
};

/// Answers are items of the ruleset; inputs have ids of their own ([a-z0-9_]) and a type, an
/// integer a range.
CompiledManifest compile_manifest(const ManifestDraft& draft, const Ruleset& ruleset);

}  // namespace unkink
