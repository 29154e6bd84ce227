// SPDX-License-Identifier: Apache-2.0
// A manifest from its text.
#pragma once

#include <cstddef>
#include <expected>

#include "base/source_file.hpp"
#include "model/manifest.hpp"

namespace unkink {

/// Of a manifest or checkpoint, in bytes: each input takes some hundred of them.
inline constexpr std::size_t largest_manifest = std::size_t{256} << 20U;

enum class ManifestFault {
  none_such,  ///< the text is no manifest of a schema that is known here
  unproved,   ///< it has no hash of its own, as those of earlier versions
  changed,    ///< its hash is not that of its text
};

std::expected<Manifest, ManifestFault> read_manifest(const SourceFile& file);

}  // namespace unkink
