// SPDX-License-Identifier: Apache-2.0
// PackContent: the files of one pack as bytes, on their way from a folder or an archive to another.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace unkink {

struct PackContent {
  std::string id;
  std::map<std::string, std::string> files;  ///< name to bytes, by name

  /// The file's bytes, or null.
  const std::string* find(const std::string& name) const;
  bool native() const { return find("pack.so") != nullptr; }
};

/// What a pack may travel with: pack.toml, pack.so, manifest.toml, pack.minisig, pack.pub, and the
/// texts LICENSE, README.md and CHANGELOG.md. The most bytes that a file of this name may have; 0
/// for every other name.
std::size_t most_bytes_of(std::string_view name);

/// Reads those files of a pack's folder; its name is the id. Anything else in it is left behind. An
/// Error names what is wrong: no id, a link or a pipe under one of the names, too large, no pack.
Result<PackContent> read_pack_folder(const std::filesystem::path& folder);

/// Why this cannot be a pack: its id, or neither library nor document. Empty: it can.
std::string content_fault(const PackContent& content);

}  // namespace unkink
