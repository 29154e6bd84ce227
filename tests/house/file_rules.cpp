// SPDX-License-Identifier: Apache-2.0
#include "house/file_rules.hpp"

#include <algorithm>
#include <map>
#include <regex>
#include <set>

namespace unkink::house {
namespace {

constexpr std::string_view licence = "SPDX-License-Identifier: Apache-2.0";
constexpr std::size_t longest_code = 400;
constexpr std::size_t longest_test = 500;

bool names_licence(const TreeFile& file) {
  if (file.lines.empty()) return false;
  const bool script = file.lines.front().starts_with("#!");
  const std::size_t at = script ? 1 : 0;
  return at < file.lines.size() && file.lines[at].find(licence) != std::string::npos;
}

std::string name_of(const TreeFile& file) { return file.path.substr(file.path.rfind('/') + 1); }

/// The names of C++ files in the build files.
std::set<std::string> built_names(const std::vector<TreeFile>& files) {
  static const std::regex form(R"([A-Za-z0-9_]+\.cpp)");
  std::set<std::string> names;
  for (const auto& file : files) {
    if (name_of(file) != "CMakeLists.txt") continue;
    for (const auto& line : file.lines) {
      const std::sregex_iterator first(line.begin(), line.end(), form);
      for (auto it = first; it != std::sregex_iterator(); ++it) names.insert(it->str());
    }
  }
  return names;
}

}  // namespace

std::vector<std::string> licence_faults(const std::vector<TreeFile>& files) {
  std::vector<std::string> faults;
  for (const auto& file : files) {
    if (!names_licence(file)) faults.push_back(file.path + ":1: no SPDX line");
  }
  return faults;
}

std::vector<std::string> name_faults(const std::vector<TreeFile>& files) {
  std::map<std::string, std::string> first_place;
  std::vector<std::string> faults;
  for (const auto& file : files) {
    if (!is_code(file)) continue;
    const auto [place, is_new] = first_place.emplace(name_of(file), file.path);
    if (!is_new) faults.push_back(file.path + ":1: has the name of " + place->second);
  }
  return faults;
}

std::vector<std::string> length_faults(const std::vector<TreeFile>& files) {
  std::vector<std::string> faults;
  for (const auto& file : files) {
    if (!is_code(file)) continue;
    const auto most = file.path.starts_with("tests/") ? longest_test : longest_code;
    if (file.lines.size() <= most) continue;
    faults.push_back(file.path + ":" + std::to_string(file.lines.size()) + ": longer than " +
                     std::to_string(most) + " lines");
  }
  return faults;
}

std::vector<std::string> unbuilt_faults(const std::vector<TreeFile>& files) {
  const auto built = built_names(files);
  std::vector<std::string> faults;
  for (const auto& file : files) {
    if (!file.path.ends_with(".cpp") || built.contains(name_of(file))) continue;
    faults.push_back(file.path + ":1: no CMakeLists.txt names it");
  }
  return faults;
}

std::vector<std::string> fixture_faults(std::span<const std::string_view> codes,
                                        std::span<const std::string> folders) {
  std::vector<std::string> faults;
  for (const auto code : codes) {
    if (std::ranges::find(folders, code) == folders.end())
      faults.push_back("tests/diagnostics/" + std::string(code) + ": the code has no folder");
  }
  for (const auto& folder : folders) {
    if (std::ranges::find(codes, folder) == codes.end())
      faults.push_back("tests/diagnostics/" + folder + ": the folder has no code");
  }
  return faults;
}

}  // namespace unkink::house
