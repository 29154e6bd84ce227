// SPDX-License-Identifier: Apache-2.0
// Truth: Kleene's three values. Unknown is never "no".
#pragma once

#include <cstdint>
#include <string_view>

namespace unkink {

enum class Truth : std::uint8_t { no, unknown, yes };

constexpr std::string_view name(Truth truth) {
  switch (truth) {
    case Truth::no:
      return "no";
    case Truth::yes:
      return "yes";
    case Truth::unknown:
      break;
  }
  return "unknown";
}

}  // namespace unkink
