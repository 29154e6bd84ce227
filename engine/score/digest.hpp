// SPDX-License-Identifier: Apache-2.0
// Digest: SHA-256 over bytes as they come.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "model/manifest.hpp"

namespace unkink {

class Digest {
 public:
  Digest();
  ~Digest();
  Digest(Digest&&) noexcept;
  Digest& operator=(Digest&&) noexcept;
  Digest(const Digest&) = delete;
  Digest& operator=(const Digest&) = delete;

  void add(std::string_view bytes);
  /// Of all that was added, under that name. The digest is spent.
  FileDigest finish(std::string name);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Of a file's first `most` bytes, or of all.
Result<FileDigest> file_digest(const std::filesystem::path& path,
                               std::optional<std::uint64_t> most);

}  // namespace unkink
