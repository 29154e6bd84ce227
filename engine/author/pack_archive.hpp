// SPDX-License-Identifier: Apache-2.0
// A pack as one file: a plain tar archive (ustar) of one folder, the same bytes for the same pack.
#pragma once

#include <filesystem>
#include <string>

#include "author/pack_content.hpp"
#include "base/result.hpp"

namespace unkink {

/// The archive: the folder, then its files by name; times, owners and modes are always the same.
Result<std::string> pack_archive(const PackContent& content);

/// Reads such an archive. Refused are compressed ones, links, devices, other folders, paths that
/// leave the folder, names that no pack travels with, a name given twice, files that are larger
/// than they may be, and an archive with more in it than one pack.
Result<PackContent> read_pack_archive(const std::filesystem::path& file);

}  // namespace unkink
