// SPDX-License-Identifier: Apache-2.0
// All that confines a pack's process, layer by layer, and what became of each.
#pragma once

#include <expected>
#include <string>
#include <vector>

namespace packhost {

/// What became of one layer: "ABI 7", or why it is not in force.
using Step = std::expected<std::string, std::string>;

struct Layer {
  const char* name;  ///< a word: user, capabilities, privileges, limits, files, calls
  bool required;     ///< without it the process does not count as confined
  Step step;
};

/// Puts every layer in force that can be, in order; a failure does not stop those after it.
std::vector<Layer> confine();

/// The first required layer that is not in force, with the reason; "" when the process is confined.
std::string gap_in(const std::vector<Layer>& layers);

/// One line a layer for the probe: name, "yes" or "no", "required" or "extra", text; tabs between.
std::string report_of(const std::vector<Layer>& layers);

}  // namespace packhost
