// SPDX-License-Identifier: Apache-2.0
// Where an element of a JSON array ends, by brackets, commas and quotes alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace unkink {

/// Where a scan stands within an element.
struct ArrayScan {
  /// What is open within so many is only counted: that is too deep for any record.
  static constexpr std::size_t most_kinds = 64;

  std::size_t depth = 0;
  std::uint64_t lists = 0;  ///< a bit an open bracket, the innermost lowest: 1 is [, 0 is {
  bool quoted = false;
  bool escaped = false;  ///< the next character is behind a backslash
  bool broken = false;   ///< a line break stood in a string: this is no JSON

  void open(char bracket);
  /// A bracket closes the innermost open one of its kind, and what was left open in that. Where
  /// there is none, } closes everything and ] nothing: records are objects. Too deep, ] closes one
  /// and } everything. So a bracket that is missing, or one too many, spoils its own element only.
  void close(char bracket);
  /// Whether no object may stand behind a comma here, as far as that is known: within the element's
  /// own braces, with nothing open in them; or somewhere in what is no JSON anyway.
  bool expects_key() const { return (depth == 1 && (lists & 1U) == 0) || (broken && depth > 0); }
};

/// Goes on from `at`; gives the offset of the comma or bracket behind the element, or the size of
/// the window. A line break ends a string: it cannot stand in one. An object cannot stand behind a
/// comma where a key must: there the next element starts.
std::size_t element_end(ArrayScan& scan, std::string_view window, std::size_t at);

}  // namespace unkink
