// SPDX-License-Identifier: Apache-2.0
// A manifest from its text.
#pragma once

#include <cstddef>
#include <optional>

#include "base/source_file.hpp"
#include "model/manifest.hpp"

namespace unkink {

/// Of a manifest or checkpoint, in bytes: each input takes some hundred of them.
inline constexpr std::size_t largest_manifest = std::size_t{256} << 20U;

/// Nothing for a text that is no manifest of a schema that is known here.
std::optional<Manifest> read_manifest(const SourceFile& file);

}  // namespace unkink
