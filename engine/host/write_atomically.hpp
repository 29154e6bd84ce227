// SPDX-License-Identifier: Apache-2.0
// Writing a file so that a reader sees the old one or the new one, and never half of it.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string_view>

#include "base/result.hpp"

namespace unkink {

/// Whether the bytes must have reached the disk before the old file goes.
enum class Durability { lasting, passing };

/// Makes the folder and those above it where they are missing, for this user alone (0700).
std::optional<Error> make_folders(const std::filesystem::path& folder);

/// Makes the folders above where they are missing (0700), writes a new file beside the old one,
/// and puts it in the old one's place. Returns why that could not be done; then the old file is as
/// it was.
std::optional<Error> write_atomically(const std::filesystem::path& file, std::string_view bytes,
                                      mode_t mode = 0600,
                                      Durability durability = Durability::lasting);

}  // namespace unkink
