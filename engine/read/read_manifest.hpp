// SPDX-License-Identifier: Apache-2.0
// A manifest from its text.
#pragma once

#include <optional>

#include "base/source_file.hpp"
#include "model/manifest.hpp"

namespace unkink {

/// Nothing for a text that is no manifest of a schema that is known here.
std::optional<Manifest> read_manifest(const SourceFile& file);

}  // namespace unkink
