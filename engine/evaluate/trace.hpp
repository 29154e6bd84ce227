// SPDX-License-Identifier: Apache-2.0
// Trace: which answers made a condition come out as it did, read off the planes that decided.
#pragma once

#include <vector>

#include "evaluate/evaluate.hpp"

namespace unkink {

/// Reads explanations for one record of an evaluated block. Borrows all three; they must outlive
/// it.
class Trace {
 public:
  Trace(const Ruleset& ruleset, const Block& block, const Evaluation& evaluation,
        std::size_t record);

  /// The items whose answers make the node what it is: the true parts of a true "or", all parts of
  /// a true "and", the unknown parts of what is unknown ... In asking order, each once.
  std::vector<ItemIndex> items_behind(NodeId node) const;

  /// Those of `items_behind` an unknown node that have no definite answer.
  std::vector<ItemIndex> unknown_behind(NodeId node) const;

  /// The items with what was answered, in words; an item that was not asked says so.
  std::vector<Because> because(const std::vector<ItemIndex>& items) const;

 private:
  void visit(NodeId id, std::vector<bool>& seen, std::vector<bool>& items) const;

  const Ruleset& ruleset_;
  const Block& block_;
  const Evaluation& evaluation_;
  std::size_t record_;
};

}  // namespace unkink
