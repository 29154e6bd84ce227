// SPDX-License-Identifier: Apache-2.0
// Running a ruleset's own cases: people whose outcome its author knows.
#pragma once

#include "base/diagnostic.hpp"
#include "model/ruleset.hpp"
#include "read/ruleset_draft.hpp"

namespace unkink {

/// How many cases were run, and what came out otherwise than written.
struct CaseRun {
  std::size_t cases = 0;
  Diagnostics
      diagnostics;  ///< case-failed, near-miss-too-far, invariant-broken, or what binding says
};

/// Judges every case of `draft` by the `ruleset` that was compiled from it: disposition, rules that
/// fire, patterns, scores, whether a plan is allowed; that each near miss does not fire its rule
/// and that changing one answer would; and that no case breaks an invariant.
CaseRun run_cases(const RulesetDraft& draft, const Ruleset& ruleset);

}  // namespace unkink
