// SPDX-License-Identifier: Apache-2.0
// Manifest: what a batch was made of and what it gave, so that anyone can check it later.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace unkink {

/// A file by what it holds.
struct FileDigest {
  std::string name;
  std::uint64_t bytes = 0;
  std::string sha256;

  friend bool operator==(const FileDigest&, const FileDigest&) = default;
};

struct Manifest {
  std::string request;  ///< hash over all that was asked for: options, ruleset, program version
  bool ranged = false;  ///< of its input only the first bytes were read
  std::vector<FileDigest> inputs;
  FileDigest output;  ///< its name without a folder: it stands beside its manifest
};

}  // namespace unkink
