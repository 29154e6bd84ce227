// SPDX-License-Identifier: Apache-2.0
// SealedLibrary: the bytes of a native pack as they were hashed and as they will run.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "host/unique_fd.hpp"

namespace unkink {

/// The largest library that is taken, in bytes.
inline constexpr std::size_t largest_library = 32U << 20U;

/// A copy of a library in a sealed memory file. What happens to the file that it was copied from
/// no longer matters: the copy is what was hashed, and the copy is what packhost loads.
struct SealedLibrary {
  UniqueFd fd;         ///< sealed, close-on-exec, at its beginning
  std::string sha256;  ///< of all bytes of the copy, 64 small hexadecimal letters
};

/// Opens a library for reading: a regular file, through no symbolic link at its end, never waiting
/// (a FIFO would). Owner and permissions are for the caller to judge, on what was opened. The
/// error is a clean sentence without the name: "is a symbolic link", "is not a regular file",
/// "cannot be opened: Permission denied".
Result<UniqueFd> open_library(const std::filesystem::path& path);

/// Copies what was opened from its beginning, seals the copy, then hashes the copy. The error is a
/// clean sentence without a name: "is not a regular file", "is empty", "is larger than 33554432
/// bytes", "cannot be read: Input/output error", "cannot seal a memory file: ...".
Result<SealedLibrary> seal_library(UniqueFd opened);

}  // namespace unkink
