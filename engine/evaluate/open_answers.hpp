// SPDX-License-Identifier: Apache-2.0
// What follows from answers that are missing or "not sure", beyond what conditions make of them.
#pragma once

#include <vector>

#include "evaluate/unsure_behind.hpp"

namespace unkink {

/// Settles block after block of one ruleset.
class OpenAnswers {
 public:
  /// Borrows the ruleset.
  explicit OpenAnswers(const Ruleset& ruleset);

  /// Fills in what `evaluation`, whose nodes are evaluated, says by item and of the policies.
  void settle(const Block& block, Evaluation& evaluation);

 private:
  void count_unsure(const Block& block, Evaluation& evaluation);

  const Ruleset& ruleset_;
  std::vector<NodeId> counting_;  ///< the conditions of rules whose "not sure" counts
  UnsureBehind unsure_behind_;
};

}  // namespace unkink
