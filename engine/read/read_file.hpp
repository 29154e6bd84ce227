// SPDX-License-Identifier: Apache-2.0
// Getting a whole text from the file system or from standard input.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "base/source_file.hpp"
#include "read/toml_document.hpp"

namespace unkink {

/// The file's text under its name as given; an Error names the file and the system's reason.
/// At most one byte more than `most` is read, so that the guard can refuse the rest.
Result<SourcePtr> read_file(const std::filesystem::path& path, std::string shown_name,
                            std::size_t most = largest_document);

/// All of standard input, under the name "<stdin>", and at most one byte more than
/// `largest_document`.
Result<SourcePtr> read_standard_input();

}  // namespace unkink
