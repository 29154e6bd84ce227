// SPDX-License-Identifier: Apache-2.0
// Breaking a text into lines of a terminal's width.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace unkink {

inline constexpr std::size_t page_width = 80;  ///< in code points

/// `text` broken at its spaces into lines of at most page_width code points; a longer word stands
/// alone on its line. The first line starts with `first`, the others with as many spaces. Each line
/// ends with a line break; a text without words gives none. Several spaces count as one.
std::string wrap(std::string_view text, std::string_view first = {});

/// The same, with every line after the first starting with `rest`.
std::string wrap(std::string_view text, std::string_view first, std::string_view rest);

}  // namespace unkink
