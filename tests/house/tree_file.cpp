// SPDX-License-Identifier: Apache-2.0
#include "house/tree_file.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <sstream>

namespace unkink::house {
namespace {

namespace fs = std::filesystem;

TreeFile read_one(const fs::path& top, const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  return {path.lexically_relative(top).generic_string(), lines_of(text)};
}

}  // namespace

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<TreeFile> read_tree(const fs::path& top, const std::vector<std::string>& folders) {
  std::vector<TreeFile> files;
  for (const auto& name : folders) {
    const auto place = top / name;
    if (fs::is_regular_file(place)) files.push_back(read_one(top, place));
    if (!fs::is_directory(place)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(place)) {
      if (entry.is_regular_file()) files.push_back(read_one(top, entry.path()));
    }
  }
  std::ranges::sort(files, {}, &TreeFile::path);
  return files;
}

bool is_code(const TreeFile& file) {
  static constexpr auto endings = std::to_array<std::string_view>({".cpp", ".hpp", ".c", ".h"});
  return std::ranges::any_of(endings, [&](auto end) { return file.path.ends_with(end); });
}

std::vector<std::string> folder_names(const fs::path& folder) {
  std::vector<std::string> names;
  if (!fs::is_directory(folder)) return names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace unkink::house
