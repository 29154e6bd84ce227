// SPDX-License-Identifier: Apache-2.0
// Where an element of a JSON array ends, by brackets and quotes alone.
#pragma once

#include <cstddef>
#include <string_view>

namespace unkink {

/// Where a scan stands within an element.
struct ArrayScan {
  std::size_t depth = 0;
  bool quoted = false;
  bool escaped = false;  ///< the next character is behind a backslash
};

/// Goes on from `at`; gives the offset of the comma or bracket behind the element, or the size of
/// the window. A line break ends a string: it cannot stand in one.
std::size_t element_end(ArrayScan& scan, std::string_view window, std::size_t at);

}  // namespace unkink
