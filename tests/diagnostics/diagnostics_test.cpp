// SPDX-License-Identifier: Apache-2.0
// Every diagnostic code as a user sees it. UNKINK_UPDATE_GOLDEN=1 writes the texts anew.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

#include "diagnostics/fixture_run.hpp"
#include "support/catch.hpp"

using namespace unkink;

namespace {

namespace fs = std::filesystem;

const fs::path tests = fs::path(UNKINK_SOURCE_DIR) / "tests";

std::vector<fs::path> fixtures() {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(tests / "diagnostics")) {
    if (entry.is_directory()) folders.push_back(entry.path());
  }
  std::ranges::sort(folders);
  return folders;
}

std::string read_text(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void check_golden(const fs::path& fixture) {
  const auto golden = fixture / "expected.txt";
  const auto got = test::fixture_text(fixture);
  if (std::getenv("UNKINK_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(golden, std::ios::binary) << got;
  }
  const auto expected = read_text(golden);
  if (expected != got) {  // whole and unwrapped, as Catch would not print it
    std::cerr << golden.string() << "\nexpected:\n" << expected << "\ngot:\n" << got << "\n";
  }
  CHECK((expected == got));
}

}  // namespace

TEST_CASE("every diagnostic code is shown with its place, its line and a way out",
          "[diagnostics]") {
  for (const auto& fixture : fixtures()) {
    const auto code = fixture.filename().string();
    DYNAMIC_SECTION(code) {
      check_golden(fixture);
      INFO("the fixture does not show its code");
      CHECK(read_text(fixture / "expected.txt").find("error[" + code + "]: ") != std::string::npos);
    }
  }
}

TEST_CASE("all faults of a ruleset come at once, whichever file they are in", "[diagnostics]") {
  check_golden(tests / "support" / "many-faults");
}

TEST_CASE("a file that cannot be read hides no fault of the others and raises no false ones",
          "[diagnostics]") {
  check_golden(tests / "support" / "broken-file");
}

TEST_CASE("the ruleset beneath the fixtures has no fault of its own", "[diagnostics]") {
  CHECK(to_text(test::ruleset_faults(test::minimal_ruleset())) == "");
}
