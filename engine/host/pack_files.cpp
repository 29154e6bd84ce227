// SPDX-License-Identifier: Apache-2.0
#include "host/pack_files.hpp"

#include "host/sealed_library.hpp"
#include "read/toml_document.hpp"

namespace unkink {
namespace {

constexpr std::uint64_t largest_side_file = 65536;  // bytes: a manifest, a signature, a key

struct Wanted {
  const char* name;
  std::optional<CheckedFile> PackFiles::* place;
  std::uint64_t most_bytes;
};

constexpr Wanted wanted[] = {
    {"pack.so", &PackFiles::library, largest_library},
    {"pack.toml", &PackFiles::document, largest_document},
    {"manifest.toml", &PackFiles::manifest, largest_side_file},
    {"pack.minisig", &PackFiles::signature, largest_side_file},
    {"pack.pub", &PackFiles::key, largest_side_file},
};

}  // namespace

Result<PackFiles> open_pack_files(int folder) {
  PackFiles files;
  for (const auto& [name, place, most_bytes] : wanted) {
    auto opened = open_checked_file(folder, name, most_bytes);
    if (opened) {
      files.*place = *std::move(opened);
    } else if (!opened.error().absent) {
      return failure(std::string(name) + " " + opened.error().reason);
    }
  }
  if (!files.library && !files.document) return failure("has neither pack.so nor pack.toml");
  return files;
}

}  // namespace unkink
