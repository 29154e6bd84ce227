// SPDX-License-Identifier: Apache-2.0
// pins.toml: which native packs a person has allowed, by their bytes, and which packs were denied.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace unkink {

/// One allowed pack. Hashes are SHA-256, 64 hexadecimal letters.
struct PackPin {
  std::string id;
  std::string sha256;    ///< of pack.so
  std::string manifest;  ///< of manifest.toml; empty: there was none
  std::string key;       ///< the minisign public key that had signed it; empty: not signed
};

struct PackPins {
  std::vector<PackPin> pins;  ///< by id, one a pack
  std::vector<std::string> denied;

  /// The pack's pin, or null.
  const PackPin* find(std::string_view id) const;
  bool denies(std::string_view id) const;
};

struct PackPinsRead {
  PackPins pins;
  Diagnostics diagnostics;  ///< when not empty, nobody is trusted
};

PackPinsRead read_pack_pins(const SourcePtr& file);

/// The text of a pins.toml that reads as these.
std::string pack_pins_text(const PackPins& pins);

}  // namespace unkink
