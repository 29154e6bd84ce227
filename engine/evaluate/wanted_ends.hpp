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
};

/// By node: what dispositions, patterns, scores and the asking of items read, and what these
/// conditions are made of.
std::vector<WantedEnds> ends_of_results(const Ruleset& ruleset);

}  // namespace unkink
