// SPDX-License-Identifier: Apache-2.0
// Disposition: how soon and by whom a person should be seen. Rules only ever raise it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace unkink {

/// In rising order of urgency, so that `<` and std::max mean what they say.
enum class Disposition : std::uint8_t { self_care, routine, urgent, same_day, emergency };

inline constexpr std::array<std::string_view, 5> disposition_names = {
    "self_care", "routine", "urgent", "same_day", "emergency"};

constexpr std::string_view name(Disposition disposition) {
  return disposition_names[static_cast<std::size_t>(disposition)];
}

/// The disposition with this name; nothing for any other word.
constexpr std::optional<Disposition> disposition_named(std::string_view text) {
  for (std::size_t i = 0; i < disposition_names.size(); ++i) {
    if (disposition_names[i] == text) return static_cast<Disposition>(i);
  }
  return std::nullopt;
}

}  // namespace unkink
