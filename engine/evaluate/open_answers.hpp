// SPDX-License-Identifier: Apache-2.0
// What follows from answers that are missing or "not sure", beyond what conditions make of them.
#pragma once

#include <span>

#include "evaluate/evaluate.hpp"

namespace unkink {

/// A rule whose "not sure" counts, and its condition.
struct CountingRule {
  std::size_t rule = 0;
  NodeId when = 0;
};

std::vector<CountingRule> counting_rules(const Ruleset& ruleset);

/// Fills in what `evaluation`, whose nodes are evaluated, says by item and of the policies.
void settle_open_answers(const Ruleset& ruleset, std::span<const CountingRule> counting,
                         const Block& block, Evaluation& evaluation);

}  // namespace unkink
