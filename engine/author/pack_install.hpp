// SPDX-License-Identifier: Apache-2.0
// Putting a pack at its place and taking it away: all of it, or nothing.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "author/pack_content.hpp"
#include "base/result.hpp"

namespace unkink {

/// Writes the pack's files to a new folder beside the others of `root` and then, in one step, puts
/// it at its place; a pack of the id that was there is gone afterwards. Makes `root` where it is
/// missing. On an Error all is as it was.
std::optional<Error> place_pack(const std::filesystem::path& root, const PackContent& content);

/// Takes the pack's folder away in one step, then deletes it. False: there was none.
Result<bool> remove_pack(const std::filesystem::path& root, const std::string& id);

}  // namespace unkink
