// SPDX-License-Identifier: Apache-2.0
// The word that packs use for a level.
#pragma once

#include <string_view>

#include "model/exercise.hpp"

namespace unkink {

/// "gentle", "standard", "advanced", "helper"
constexpr std::string_view level_name(Level level) {
  switch (level) {
    case Level::gentle:
      return "gentle";
    case Level::standard:
      return "standard";
    case Level::advanced:
      return "advanced";
    case Level::helper:
      break;
  }
  return "helper";
}

}  // namespace unkink
