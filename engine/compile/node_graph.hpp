// SPDX-License-Identifier: Apache-2.0
// NodeGraph: builds the graph of conditions. Equal nodes are shared, so each is evaluated once.
#pragma once

#include <cstddef>
#include <span>
#include <unordered_map>
#include <vector>

#include "model/condition.hpp"
#include "model/questionnaire.hpp"

namespace unkink {

class NodeGraph {
 public:
  NodeId never();
  NodeId atom(const Node& atom);
  NodeId negation(NodeId child);
  NodeId all_of(std::span<const NodeId> children);
  NodeId any_of(std::span<const NodeId> children);
  NodeId at_least(std::uint32_t count, std::span<const NodeId> children);

  const Conditions& conditions() const { return conditions_; }
  Conditions take() && { return std::move(conditions_); }

  /// Every item that the root reads, through whatever it is made of; in asking order.
  std::vector<ItemIndex> reads(NodeId root) const;

 private:
  NodeId add(Node node, std::span<const NodeId> children);
  bool is_known_as(NodeId known, Node node, std::span<const NodeId> children) const;

  Conditions conditions_;
  std::unordered_multimap<std::size_t, NodeId> known_;  // by their hashes
};

}  // namespace unkink
