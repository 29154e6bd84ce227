// SPDX-License-Identifier: Apache-2.0
#include "house/file_rules.hpp"

#include <algorithm>
#include <map>

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
    const auto name = file.path.substr(file.path.rfind('/') + 1);
    const auto [place, is_new] = first_place.emplace(name, file.path);
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
