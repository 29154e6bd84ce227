// SPDX-License-Identifier: Apache-2.0
// The files of a ruleset's folder, and the hash that names exactly these files.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "base/source_file.hpp"

namespace unkink {

struct RulesetFolder {
  std::vector<SourcePtr> files;  ///< every *.toml, by path; named by the path as given
  std::string sha256;            ///< 64 hexadecimal digits
  Diagnostics diagnostics;       ///< bad-file-name
};

/// Reads the folder. The hash is that of the listing that
/// `find . -name '*.toml' | LC_ALL=C sort | xargs sha256sum` prints there. An Error when the folder
/// or a file cannot be read, or no file is there.
Result<RulesetFolder> read_ruleset_folder(const std::filesystem::path& folder);

/// SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace unkink
