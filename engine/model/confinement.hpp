// SPDX-License-Identifier: Apache-2.0
// Confinement: what keeps a native pack's process from doing harm on this machine.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace unkink {

/// One layer of protection, as it was found in force or not.
struct ProtectionLayer {
  std::string name;  ///< a word: copy, limits, user, capabilities, privileges, files, calls
  bool in_force = false;
  bool required = false;  ///< without it no native pack runs
  std::string text;       ///< how it is in force, or why it is not
};

/// Every layer that was tried, in the order in which they are put in force.
struct Confinement {
  std::vector<ProtectionLayer> layers;

  /// True when native packs may run here.
  bool is_complete() const {
    return !layers.empty() && std::ranges::none_of(layers, [](const ProtectionLayer& layer) {
      return layer.required && !layer.in_force;
    });
  }
};

}  // namespace unkink
