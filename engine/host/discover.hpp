// SPDX-License-Identifier: Apache-2.0
// Finding the places where packs are installed, without reading or running any of them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unkink {

/// A folder whose sub-folders are packs.
struct PackRoot {
  std::filesystem::path folder;
  bool shipped = false;  ///< came with the program: its native packs are ours
};

/// One pack's folder, named by its id. It holds a library, a document or both.
struct PackPlace {
  std::string id;
  std::filesystem::path folder;
  std::optional<std::filesystem::path> library;   ///< pack.so
  std::optional<std::filesystem::path> document;  ///< pack.toml
  bool shipped = false;
};

/// Something in a root, or a root, that is not taken as a pack.
struct PackRefusal {
  std::string name;              ///< its file name, cleaned for showing
  std::filesystem::path folder;  ///< its whole path, raw
  std::string reason;            ///< a sentence without the name: "is a symbolic link"
};

struct PackDiscovery {
  std::vector<PackPlace> places;
  std::vector<PackRefusal> refusals;
};

/// True for `[a-z0-9][a-z0-9.-]*`, at most 100 characters.
bool is_pack_id(std::string_view text);

/// The packs of all roots: roots in the order given, packs of a root by id. Where two roots hold a
/// pack of one id the first wins and the other is a refusal; a refused folder wins nothing. A root
/// that does not exist holds no packs. Not recursive. A root may be reached through a symbolic
/// link; below it none is followed. Every folder from the root of the file system on, and every
/// file of a pack, must be this user's or root's and writable by nobody else (checked_open.hpp).
PackDiscovery discover_packs(const std::vector<PackRoot>& roots);

}  // namespace unkink
