// SPDX-License-Identifier: Apache-2.0
// A folder for batches, and the program scoring in it with the frozen ruleset.
#pragma once

#include <filesystem>
#include <fstream>

#include "cli/program_run.hpp"
#include "support/catch.hpp"

namespace unkink::cli_tests {

namespace fs = std::filesystem;

/// A folder that vanishes with the test.
class Folder {
 public:
  Folder() {
    auto name = (fs::temp_directory_path() / "unkink-score-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string file(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
    return (path_ / name).string();
  }
  std::string name(const std::string& name) const { return (path_ / name).string(); }
  std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path_), {}));
  }

 private:
  fs::path path_;
};

inline ProgramRun score(Words words) {
  words.insert(words.begin(), "score");
  return run_frozen(words);
}

}  // namespace unkink::cli_tests
