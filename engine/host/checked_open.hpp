// SPDX-License-Identifier: Apache-2.0
// Opening a pack's files so that what was checked is what is read: no links, no strangers.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "host/unique_fd.hpp"

namespace unkink {

/// What tells one state of one file from every other: a change of its bytes changes its ctime.
struct FileIdentity {
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
  std::uint64_t size = 0;
  std::int64_t modified_ns = 0;
  std::int64_t changed_ns = 0;
  std::uint32_t mode = 0;
  std::uint32_t owner = 0;

  friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

struct CheckedFile {
  UniqueFd fd;
  FileIdentity identity;
};

/// Why a folder or file is not opened. `absent`: there is nothing of that name.
struct OpenFault {
  bool absent = false;
  std::string reason;  ///< clean, without the name: "is a symbolic link"
};

template <class T>
using Opened = std::expected<T, OpenFault>;

/// Opens a folder from the root of the file system down, having resolved links in its path first.
/// Each folder on the way, and the folder itself, must belong to root, to this user or to whom the
/// running program belongs, and nobody else may write to it; a folder above it may be one in which
/// everybody may write but only remove what is theirs (/tmp).
Opened<UniqueFd> open_checked_folder(const std::filesystem::path& folder);

/// Opens the folder `name` in a folder that was opened so. It is no link, and its owner and mode
/// are right.
Opened<UniqueFd> open_checked_below(int folder, const std::string& name);

/// Opens the regular file `name` in such a folder for reading, without waiting for anything (a pipe
/// is refused, not opened). It is no link, at most `most_bytes` large, not set-user-id, and its
/// owner and mode are right.
Opened<CheckedFile> open_checked_file(int folder, const std::string& name,
                                      std::uint64_t most_bytes);

/// All bytes of an opened file, from its beginning. An Error gives the system's reason, and when
/// there are more bytes than the identity says.
Result<std::string> read_checked(const CheckedFile& file);

}  // namespace unkink
