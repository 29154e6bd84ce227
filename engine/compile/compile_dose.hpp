// SPDX-License-Identifier: Apache-2.0
// Doses: each part within the ruleset's limits.
#pragma once

#include "compile/faults.hpp"
#include "model/dose.hpp"
#include "model/plan_rules.hpp"
#include "read/pack_draft.hpp"

namespace unkink {

/// The dose as written; reports each part outside `limits` (`dose-out-of-range`), and a dose that
/// has neither a duration nor repetitions nor a hold (`missing-key`).
Dose compile_dose(const DoseDraft& draft, const DoseLimits& limits, Faults& faults);

}  // namespace unkink
