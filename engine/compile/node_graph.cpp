// SPDX-License-Identifier: Apache-2.0
#include "compile/node_graph.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>

namespace unkink {

namespace {

constexpr std::size_t seed = 0x9E3779B97F4A7C15U;

std::size_t hash_of(const Node& node, std::span<const NodeId> children) {
  std::size_t hash = 0;
  const auto take = [&](std::uint64_t value) { hash = std::rotl((hash ^ value) * seed, 29); };
  take(static_cast<std::uint64_t>(node.kind) << 16U | node.item);
  take(node.count);
  take(static_cast<std::uint64_t>(static_cast<std::uint32_t>(node.low)) << 32U |
       static_cast<std::uint32_t>(node.high));
  take(node.mask);
  for (const auto child : children) take(child);
  return hash;
}

}  // namespace

NodeId NodeGraph::add(Node node, std::span<const NodeId> children) {
  const auto hash = hash_of(node, children);
  const auto [first, last] = known_.equal_range(hash);
  for (auto known = first; known != last; ++known) {
    if (is_known_as(known->second, node, children)) return known->second;
  }
  const auto next = static_cast<NodeId>(conditions_.nodes.size());
  known_.emplace(hash, next);
  node.first_child = static_cast<std::uint32_t>(conditions_.children.size());
  node.child_count = static_cast<std::uint32_t>(children.size());
  conditions_.children.insert(conditions_.children.end(), children.begin(), children.end());
  conditions_.nodes.push_back(node);
  return next;
}

bool NodeGraph::is_known_as(NodeId known, Node node, std::span<const NodeId> children) const {
  const auto& same = conditions_.nodes[known];
  node.first_child = same.first_child;
  node.child_count = same.child_count;
  return node == same && std::ranges::equal(conditions_.children_of(same), children);
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
  std::vector<ItemIndex> items;
  std::vector<bool> seen(root + 1);  // children stand before their parents
  std::vector<NodeId> open = {root};
  while (!open.empty()) {
    const auto id = open.back();
    open.pop_back();
    if (seen[id]) continue;
    seen[id] = true;
    const auto& node = conditions_.nodes[id];
    if (is_atom(node.kind) && node.kind != NodeKind::never) items.push_back(node.item);
    const auto children = conditions_.children_of(node);
    open.insert(open.end(), children.begin(), children.end());
  }
  std::ranges::sort(items);
  const auto again = std::ranges::unique(items);
  items.erase(again.begin(), again.end());
  return items;
}

}  // namespace unkink
