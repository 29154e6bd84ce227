// SPDX-License-Identifier: Apache-2.0
// The files of one pack's folder, opened and found to be nobody else's.
#pragma once

#include <optional>
#include <string>

#include "host/checked_open.hpp"

namespace unkink {

/// What a pack's folder may hold; other files in it are left alone.
struct PackFiles {
  std::optional<CheckedFile> library;    ///< pack.so
  std::optional<CheckedFile> document;   ///< pack.toml
  std::optional<CheckedFile> manifest;   ///< manifest.toml
  std::optional<CheckedFile> signature;  ///< pack.minisig
  std::optional<CheckedFile> key;        ///< pack.pub: the public key that the signature claims
};

/// Opens them in a folder that was opened by checked_open.hpp. An Error names the file: "pack.so is
/// a symbolic link"; also where there is neither a library nor a document.
Result<PackFiles> open_pack_files(int folder);

}  // namespace unkink
