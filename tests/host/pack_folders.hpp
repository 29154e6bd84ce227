// SPDX-License-Identifier: Apache-2.0
// Folders of packs that a test makes for itself and that vanish with it.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

namespace unkink::test {

namespace fs = std::filesystem;

inline fs::path hostile_pack(const std::string& name) {
  return fs::path(HOSTILE_PACKS) / (name + ".so");
}

class TemporaryFolder {
 public:
  TemporaryFolder() : path_((fs::temp_directory_path() / "unkink-XXXXXX").string()) {
    if (::mkdtemp(path_.data()) == nullptr) throw std::runtime_error("no temporary folder");
  }
  ~TemporaryFolder() { fs::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  fs::path path() const { return path_; }

  /// Writes a file, and the folders above it.
  fs::path file(const fs::path& name, const std::string& text) const {
    const fs::path whole = path_ / name;
    fs::create_directories(whole.parent_path());
    std::ofstream(whole, std::ios::binary) << text;
    return whole;
  }

  /// Copies a hostile (or good) pack's library to `name`.
  fs::path library(const fs::path& name, const std::string& hostile) const {
    const fs::path whole = path_ / name;
    fs::create_directories(whole.parent_path());
    fs::copy_file(hostile_pack(hostile), whole);
    return whole;
  }

 private:
  std::string path_;
};

}  // namespace unkink::test
