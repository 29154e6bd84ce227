// SPDX-License-Identifier: Apache-2.0
#include "evaluate/node_order.hpp"

#include <algorithm>
#include <tuple>

namespace unkink {
namespace {

// How many nodes at most stand one behind the other in front of each.
std::vector<std::size_t> depths(const Ruleset& ruleset) {
  std::vector<std::size_t> depth;
  for (const auto& node : ruleset.conditions.nodes) {
    std::size_t deepest = 0;
    const auto stand_behind = [&](NodeId id) { deepest = std::max(deepest, depth[id] + 1); };
    if (!is_atom(node.kind)) {
      std::ranges::for_each(ruleset.conditions.children_of(node), stand_behind);
    } else if (node.kind != NodeKind::never) {
      const auto& item = ruleset.questionnaire.items[node.item];
      if (item.ask_when) stand_behind(*item.ask_when);
    }
    depth.push_back(deepest);
  }
  return depth;
}

}  // namespace

std::vector<NodeId> node_order(const Ruleset& ruleset, const std::vector<WantedEnds>& wanted) {
  std::vector<NodeId> order;
  for (NodeId id = 0; id < wanted.size(); ++id) {
    if (wanted[id].any()) order.push_back(id);
  }
  const auto depth = depths(ruleset);
  std::ranges::stable_sort(order, {}, [&](NodeId id) {
    const auto& node = ruleset.conditions.nodes[id];
    return std::tuple(depth[id], node.kind, node.child_count, node.item);
  });
  return order;
}

}  // namespace unkink
