// SPDX-License-Identifier: Apache-2.0
// Getting a whole text from the file system or from standard input.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "base/source_file.hpp"

namespace unkink {

/// The file's text under its name as given; an Error names the file and the system's reason.
/// At most one byte more than `largest_document` is read, so that the guard can refuse the rest.
Result<SourcePtr> read_file(const std::filesystem::path& path, std::string shown_name);

/// All of standard input, under the name "<stdin>", with the same bound.
Result<SourcePtr> read_standard_input();

}  // namespace unkink
