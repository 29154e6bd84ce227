// SPDX-License-Identifier: Apache-2.0
// Digest: SHA-256 over bytes as they come.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/sha256.hpp"
#include "model/manifest.hpp"

namespace unkink {

class Digest {
 public:
  void add(std::string_view bytes);
  /// Of all that was added until now, under that name.
  FileDigest so_far(std::string name) const;

 private:
  Sha256 hash_;
  std::uint64_t bytes_ = 0;
};

using ByteWatch = std::function<void(std::string_view)>;

/// Adds what the next reads of an open file give, at most `most` bytes. Named for messages.
Result<void> add_from(Digest& digest, int descriptor, std::uint64_t most, const std::string& name,
                      const ByteWatch& watch = {});

/// Of a file's first so many bytes, for each of `lengths`, which rise; of all where it is shorter.
/// The file is read once, and `watch` told of its bytes.
Result<std::vector<FileDigest>> file_digests(const std::filesystem::path& path,
                                             const std::vector<std::uint64_t>& lengths,
                                             const ByteWatch& watch = {});

}  // namespace unkink
