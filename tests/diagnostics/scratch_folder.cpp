// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/scratch_folder.hpp"

#include <stdlib.h>

#include <fstream>
#include <stdexcept>
#include <string>
#include <system_error>

namespace unkink::test {

namespace fs = std::filesystem;

ScratchFolder::ScratchFolder() {
  auto name = (fs::temp_directory_path() / "unkink-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no scratch folder");
  path_ = name;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void ScratchFolder::copy(const fs::path& folder, const fs::path& name) const {
  fs::copy(folder, path_ / name,
           fs::copy_options::recursive | fs::copy_options::overwrite_existing);
}

void ScratchFolder::make(const fs::path& recipe) const {
  std::ifstream lines(recipe);
  for (std::string what, name, how; lines >> what >> name >> how;) {
    if (what == "fill") {
      std::ofstream(path_ / name, std::ios::binary) << std::string(std::stoul(how), '#');
    } else if (what == "link") {
      fs::create_symlink(how, path_ / name);
    } else {
      throw std::runtime_error("no recipe for " + what);
    }
  }
}

WorkingFolder::WorkingFolder(const fs::path& folder) : before_(fs::current_path()) {
  fs::current_path(folder);
}

WorkingFolder::~WorkingFolder() {
  std::error_code ignored;
  fs::current_path(before_, ignored);
}

}  // namespace unkink::test
