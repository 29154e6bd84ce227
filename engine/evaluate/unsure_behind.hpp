// SPDX-License-Identifier: Apache-2.0
// UnsureBehind: which answers of "not sure" speak for a condition. In a part of it that is
// certainly false they do not. Beside a part that is true they do: one more "yes" must not make
// "not sure" count less than it did.
#pragma once

#include <vector>

#include "evaluate/evaluate.hpp"

namespace unkink {

class UnsureBehind {
 public:
  /// Borrows the conditions.
  explicit UnsureBehind(const Conditions& conditions);

  /// Of the records of one word for whom the condition is true, or would be if "not sure" were
  /// settled to that end: adds to `evaluation.counted`, by item, those whose "not sure" that is.
  void count(NodeId condition, std::size_t word, Evaluation& evaluation);

 private:
  // For whom a node may be true and matters, and for whom false.
  struct Ends {
    Word yes = 0;
    Word no = 0;
  };

  void wait_for(NodeId id, Ends matters, std::size_t word, const Evaluation& evaluation);

  const Conditions& conditions_;
  std::vector<Ends> ends_;       ///< by node; nothing between two calls
  std::vector<NodeId> waiting_;  ///< a heap, the last node first: it stands behind its children
};

}  // namespace unkink
