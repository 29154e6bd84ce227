// SPDX-License-Identifier: Apache-2.0
// The stages of a batch one by one: cut, read, seal, evaluate, and all of it to the written result.
#pragma once

#include <vector>

#include "model/answers.hpp"
#include "model/ruleset.hpp"

namespace unkink::bench {

/// Registers the measurements. Both are borrowed until they have run.
void register_score_pieces(const Ruleset& ruleset, const std::vector<Answers>& people);

}  // namespace unkink::bench
