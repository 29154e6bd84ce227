// SPDX-License-Identifier: Apache-2.0
// Asking packs to compose routines for one person, once there is a plan.
#pragma once

#include "cli/session.hpp"
#include "model/outcome.hpp"
#include "model/plan.hpp"

namespace unkink {

/// Puts what the packs composed at the end of the plan's routines, and what a caution forbids of it
/// among what is left out. A pack that fails, or whose answer does not pass, changes nothing: a
/// warning says why. Nothing is asked of a pack whose required inputs were not given.
void add_composed_routines(const Session& session, const Packs& packs, const Outcome& outcome,
                           const Answers& answers, Plan& plan);

}  // namespace unkink
