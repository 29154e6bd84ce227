// SPDX-License-Identifier: Apache-2.0
// The order in which conditions are evaluated.
#pragma once

#include <vector>

#include "evaluate/wanted_ends.hpp"

namespace unkink {

/// The nodes that are wanted, each behind what it depends on: its children, and what its item is
/// asked by. Among those that could stand in any order like stands beside like, because processors
/// foresee that.
std::vector<NodeId> node_order(const Ruleset& ruleset, const std::vector<WantedEnds>& wanted);

}  // namespace unkink
