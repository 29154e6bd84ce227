// SPDX-License-Identifier: Apache-2.0
// Memory files: bytes with a descriptor but without a place, which nobody can change once sealed.
#pragma once

#include <optional>
#include <string_view>

#include "base/result.hpp"
#include "host/unique_fd.hpp"

namespace unkink {

/// An empty memory file, close-on-exec, that can be written and sealed but not run as a program.
Result<UniqueFd> open_memory_file(const char* name);

/// From here on neither content nor size can change, by any process; returns why it cannot be.
std::optional<Error> seal_memory_file(const UniqueFd& file);

/// A sealed memory file that holds these bytes, to be read from its beginning.
Result<UniqueFd> seal_bytes(const char* name, std::string_view bytes);

/// Writes all bytes to the file; returns why it cannot.
std::optional<Error> write_all(const UniqueFd& file, std::string_view bytes);

}  // namespace unkink
