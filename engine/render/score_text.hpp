// SPDX-License-Identifier: Apache-2.0
// Scores, in words.
#pragma once

#include <string>

#include "model/outcome.hpp"
#include "model/ruleset.hpp"

namespace unkink {

/// "ASAS: yes (met 4 of 5, needs 4)"; "ASAS: unknown (met 3 of 5, up to 4 possible, needs 4)";
/// "PEG: 4.3 (moderate)"; "PEG: between 3.0 and 5.3 (band unknown)".
std::string score_words(const Ruleset& ruleset, const ScoreResult& score);

}  // namespace unkink
