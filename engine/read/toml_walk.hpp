// SPDX-License-Identifier: Apache-2.0
// A walk over the grammar of TOML 1.0, which vouches for a text before a parser builds anything.
#pragma once

#include <cstddef>
#include <vector>

#include "base/diagnostic.hpp"
#include "read/toml_cuts.hpp"

namespace unkink {

/// What a walk over a whole document met.
struct TomlWalked {
  /// too-many-dots, too-deep, toml-syntax: the first of each; the last two end the walk.
  Diagnostics diagnostics;
  /// Offsets of the characters outside ASCII that come first after a line-ending backslash, which
  /// toml++ 3.3 must not see (undefined behaviour: upstream issue 295).
  std::vector<std::size_t> after_backslash;
  /// Of values on one line that read as they are written, short ones excepted.
  std::vector<TomlContent> plain;
};

/// Walks `file`, which must be UTF-8 and not too large. Linear in its size.
TomlWalked walk_toml(const SourcePtr& file);

}  // namespace unkink
