// SPDX-License-Identifier: Apache-2.0
// Reading untrusted TOML: first a guard, then toml++.
#pragma once

#include <memory>

#include "base/diagnostic.hpp"

namespace toml {
inline namespace v3 {
class table;
}
}  // namespace toml

namespace unkink {

class TomlSource;

/// Largest document, in bytes.
inline constexpr std::size_t largest_document = std::size_t{1} << 20U;
/// Most parts of a dotted key or table header.
inline constexpr std::size_t most_dotted_parts = 32;
/// Deepest nesting of arrays and inline tables.
inline constexpr std::size_t deepest_nesting = 32;

/// Refuses what Debian's toml++ 3.3 cannot be trusted with: too large, too many dotted parts,
/// nested too deeply, not UTF-8, a NUL byte, or one of the inputs on which its parser asserts.
/// Walks the text once, knows strings and comments, reports the first fault of each kind with line
/// and column.
Diagnostics guard_toml(const SourcePtr& file);

/// A parsed document; `table` is null when there are diagnostics.
/// Of the texts in it `source` knows what they are and where: toml++ did not see all of them whole.
struct TomlDocument {
  std::shared_ptr<const TomlSource> source;  ///< null when the guard let nothing through
  std::shared_ptr<const toml::table> table;
  Diagnostics diagnostics;
};

/// Guards, then parses. Never throws, never hangs: time is linear in the size of the text.
TomlDocument parse_toml(SourcePtr file);

}  // namespace unkink
