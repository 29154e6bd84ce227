// SPDX-License-Identifier: Apache-2.0
// The one place that decides which characters of foreign text may reach a terminal, a log or a
// page.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace unkink {

/// True for what must never be shown raw: control characters (line feed and tab too), bidirectional
/// overrides and isolates, zero-width and other invisible characters, private use, non-characters.
bool is_unprintable(char32_t c);

/// Where the first such character of a text stands, and which it is.
struct Unprintable {
  std::size_t offset = 0;  ///< in bytes
  char32_t character = 0;
};

/// The first unprintable character of valid UTF-8 `text`; a line feed passes when `lines` is set.
std::optional<Unprintable> find_unprintable(std::string_view text, bool lines = false);

/// `text` with each unprintable character shown as <U+XXXX> and each invalid byte as <0xXX>.
/// A line feed and a tab become one space, so that foreign text cannot forge a line of output.
std::string printable(std::string_view text);

/// "U+001B": a code point as people write it.
std::string code_point_name(char32_t c);

}  // namespace unkink
