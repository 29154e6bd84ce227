// SPDX-License-Identifier: Apache-2.0
// Scanning bytes as wide as the machine can.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace unkink {

/// Appends the offset of every line feed of `text` from `start` on.
void find_line_breaks(std::string_view text, std::size_t start, std::vector<std::uint32_t>& breaks);

/// The same, as long as `byte` does not stand there; else false, and anything may have been
/// appended.
bool find_line_breaks_without(std::string_view text, std::size_t start, char byte,
                              std::vector<std::uint32_t>& breaks);

/// Whether every byte is ASCII.
bool all_ascii(std::string_view text);

/// How often `byte` stands in the text.
std::size_t count_bytes(std::string_view text, char byte);

}  // namespace unkink
