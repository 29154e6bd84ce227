// SPDX-License-Identifier: Apache-2.0
// The file behind a name that is to be written.
#pragma once

#include <filesystem>

#include "base/result.hpp"

namespace unkink {

/// Where the name is a symbolic link, what it leads to, link after link; else the name. Nothing
/// need be there. An Error for links in circles, and for what lies below /dev or /proc, also on the
/// way: files there stand for something else.
Result<std::filesystem::path> link_target(const std::filesystem::path& name);

/// The place in the tree of folders, links resolved as far as there is something.
std::filesystem::path place_of(const std::filesystem::path& name);

}  // namespace unkink
