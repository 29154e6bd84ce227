// SPDX-License-Identifier: Apache-2.0
// Which scores a person is shown.
#pragma once

#include <vector>

#include "model/outcome.hpp"
#include "model/ruleset.hpp"

namespace unkink {

/// The scores that say something of this person, borrowed from `outcome` and in its order: criteria
/// that are met, or still open where what the score requires is not ruled out; sums of which some
/// term was answered; and, whatever its result, a score that a fired rule reads.
std::vector<const ScoreResult*> shown_scores(const Ruleset& ruleset, const Outcome& outcome);

}  // namespace unkink
