// SPDX-License-Identifier: Apache-2.0
#include "compile/node_graph.hpp"

#include <set>

namespace unkink {

NodeId NodeGraph::add(Node node, std::span<const NodeId> children) {
  Key key{node.kind,
          node.item,
          node.count,
          node.low,
          node.high,
          node.mask,
          std::vector<NodeId>(children.begin(), children.end())};
  const auto next = static_cast<NodeId>(conditions_.nodes.size());
  const auto [known, is_new] = known_.try_emplace(std::move(key), next);
  if (!is_new) return known->second;
  node.first_child = static_cast<std::uint32_t>(conditions_.children.size());
  node.child_count = static_cast<std::uint32_t>(children.size());
  conditions_.children.insert(conditions_.children.end(), children.begin(), children.end());
  conditions_.nodes.push_back(node);
  return next;
}

NodeId NodeGraph::never() { return add({}, {}); }
NodeId NodeGraph::atom(const Node& atom) { return add(atom, {}); }

NodeId NodeGraph::negation(NodeId child) {
  Node node;
  node.kind = NodeKind::negation;
  return add(node, {&child, 1});
}

NodeId NodeGraph::all_of(std::span<const NodeId> children) {
  if (children.size() == 1) return children.front();
  Node node;
  node.kind = NodeKind::all_of;
  return add(node, children);
}

NodeId NodeGraph::any_of(std::span<const NodeId> children) {
  if (children.size() == 1) return children.front();
  Node node;
  node.kind = NodeKind::any_of;
  return add(node, children);
}

NodeId NodeGraph::at_least(std::uint32_t count, std::span<const NodeId> children) {
  Node node;
  node.kind = NodeKind::at_least;
  node.count = count;
  return add(node, children);
}

std::vector<ItemIndex> NodeGraph::reads(NodeId root) const {
  std::set<ItemIndex> items;
  std::vector<bool> seen(conditions_.nodes.size());
  std::vector<NodeId> open = {root};
  while (!open.empty()) {
    const auto id = open.back();
    open.pop_back();
    if (seen[id]) continue;
    seen[id] = true;
    const auto& node = conditions_.nodes[id];
    if (is_atom(node.kind) && node.kind != NodeKind::never) items.insert(node.item);
    const auto children = conditions_.children_of(node);
    open.insert(open.end(), children.begin(), children.end());
  }
  return {items.begin(), items.end()};
}

}  // namespace unkink
