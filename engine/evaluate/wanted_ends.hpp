// SPDX-License-Identifier: Apache-2.0
// Which conditions results are made of, and which end of each: of most rules it matters only
// whether they fire.
#pragma once

#include <vector>

#include "model/ruleset.hpp"

namespace unkink {

/// The ends of a condition's truth that something reads.
struct WantedEnds {
  bool yes = false;
  bool no = false;
  bool listed = false;  ///< the words of `yes` that have a bit, of which rules have few

  bool any() const { return yes || no || listed; }
  /// Whether a list is all that is read while nobody is unsure.
  bool only_listed() const { return listed && !yes && !no; }
};

/// By node: what dispositions, patterns, scores and the asking of items read, and what these
/// conditions are made of.
std::vector<WantedEnds> ends_of_results(const Ruleset& ruleset);

}  // namespace unkink
