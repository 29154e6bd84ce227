// SPDX-License-Identifier: Apache-2.0
// The guard before toml++: size and encoding first, then the walk over the grammar.
#include "read/toml_guard.hpp"

#include "base/utf8.hpp"
#include "read/toml_document.hpp"

namespace unkink {

TomlWalked guard_and_walk_toml(const SourcePtr& file) {
  if (file->text.size() > largest_document) {
    return {{{Code::too_large, {file, {}}, "the document is larger than 1 MiB", {}}}, {}, {}};
  }
  if (const auto at = first_invalid_utf8(file->text)) {
    return {{{Code::invalid_utf8,
              {file, position_at(file->text, *at)},
              "the bytes here are not UTF-8",
              "save the file as UTF-8"}},
            {},
            {}};
  }
  return walk_toml(file);
}

Diagnostics guard_toml(const SourcePtr& file) { return guard_and_walk_toml(file).diagnostics; }

}  // namespace unkink
