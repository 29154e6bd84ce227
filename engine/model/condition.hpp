// SPDX-License-Identifier: Apache-2.0
// Conditions, compiled: one graph of nodes for a whole ruleset, children before parents, so that
// evaluating the nodes in their order evaluates every condition once.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace unkink {

using NodeId = std::uint32_t;

enum class NodeKind : std::uint8_t {
  never,     ///< always false: an empty set of flags
  one_of,    ///< yes_no and choice: the answer is one of the options in `mask`
  within,    ///< integer: low <= answer <= high
  has,       ///< choices: the option in `mask` (one bit) is selected
  has_none,  ///< choices: none of the options is selected
  all_of,    ///< every child is true
  any_of,    ///< some child is true
  negation,  ///< the one child is false
  at_least,  ///< `count` or more children are true
};

/// One node. The first five kinds are atoms: they read one item against constants.
struct Node {
  NodeKind kind = NodeKind::never;
  std::uint16_t item = 0;         ///< atoms: which item
  std::uint32_t count = 0;        ///< at_least: how many
  std::int32_t low = 0;           ///< within
  std::int32_t high = 0;          ///< within
  std::uint64_t mask = 0;         ///< one_of, has
  std::uint32_t first_child = 0;  ///< index into Conditions::children
  std::uint32_t child_count = 0;

  friend bool operator==(const Node&, const Node&) = default;
};

constexpr bool is_atom(NodeKind kind) { return kind <= NodeKind::has_none; }

/// The graph. An atom's item is gated by nodes that stand before the atom.
struct Conditions {
  std::vector<Node> nodes;
  std::vector<NodeId> children;

  std::span<const NodeId> children_of(const Node& node) const {
    return std::span(children).subspan(node.first_child, node.child_count);
  }
};

}  // namespace unkink
