// SPDX-License-Identifier: Apache-2.0
// The house itself: its own files obey its rules.
#include <algorithm>

#include "base/diagnostic_code.hpp"
#include "house/file_rules.hpp"
#include "house/include_arrows.hpp"
#include "support/catch.hpp"

using namespace unkink::house;

namespace {

const std::filesystem::path top = UNKINK_SOURCE_DIR;

std::vector<TreeFile> house_files() {
  static const auto files =
      read_tree(top, {"engine", "cli", "plugins", "tests", "bench", "contrib"});
  return files;
}

/// Files whose first lines name the licence: code, build files, scripts and our own rules and
/// packs. Not the fixtures below tests: what is wrong with them is their point.
bool is_licensed(const TreeFile& file) {
  const bool fixture = file.path.starts_with("tests/");
  const bool toml = file.path.ends_with(".toml") && !fixture;
  const bool script = !file.lines.empty() && file.lines.front().starts_with("#!") && !fixture;
  return is_code(file) || toml || script || file.path.ends_with("CMakeLists.txt");
}

std::string joined(const std::vector<std::string>& faults) {
  std::string text;
  for (const auto& fault : faults) text += fault + "\n";
  return text;
}

}  // namespace

TEST_CASE("every include line follows an arrow", "[house]") {
  REQUIRE(house_files().size() > 50);
  CHECK(joined(include_faults(house_files())) == "");
}

TEST_CASE("every source file names its licence", "[house]") {
  auto files = read_tree(top, {"CMakeLists.txt", "dev", ".ci", "engine", "cli", "plugins", "rules",
                               "samples", "tests", "bench", "contrib"});
  std::erase_if(files, [](const TreeFile& file) { return !is_licensed(file); });
  REQUIRE(files.size() > 50);
  CHECK(joined(licence_faults(files)) == "");
}

TEST_CASE("every source file has a name of its own", "[house]") {
  CHECK(joined(name_faults(house_files())) == "");
}

TEST_CASE("no source file is long", "[house]") {
  CHECK(joined(length_faults(house_files())) == "");
}

TEST_CASE("every source file is built", "[house]") {
  auto files = house_files();
  const auto globbed = [](const TreeFile& file) { return file.path.contains("/hostile/"); };
  std::erase_if(files, globbed);
  CHECK(joined(unbuilt_faults(files)) == "");
}

TEST_CASE("every diagnostic code has its fixture folder", "[house]") {
  std::vector<std::string_view> codes;
  for (const auto& entry : unkink::all_codes) codes.push_back(entry.name);
  const auto folders = folder_names(top / "tests" / "diagnostics");
  CHECK(joined(fixture_faults(codes, folders)) == "");
}
