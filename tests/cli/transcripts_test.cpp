// SPDX-License-Identifier: Apache-2.0
// Every transcript, run with the real program on the frozen ruleset. UNKINK_UPDATE_GOLDEN=1 writes
// them anew.
#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "cli/transcript.hpp"
#include "support/catch.hpp"

using namespace unkink::cli_tests;

namespace {

std::vector<std::filesystem::path> transcript_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(fixtures / "transcripts")) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

std::string carried_out(const std::string& text) {
  std::string written;
  for (const auto& step : read_transcript(text)) {
    written += written_step(step, run_program(command_of(step)));
  }
  return written;
}

}  // namespace

TEST_CASE("the program does what its transcripts say", "[cli]") {
  const auto files = transcript_files();
  REQUIRE(files.size() >= 10);
  for (const auto& file : files) {
    DYNAMIC_SECTION(file.stem().string()) {
      const auto expected = file_text(file);
      const auto written = carried_out(expected);
      const bool escapes = written.find("^[") != std::string::npos;
      CHECK(escapes == (file.stem() == "colour"));
      if (std::getenv("UNKINK_UPDATE_GOLDEN") != nullptr) {
        std::ofstream(file, std::ios::binary) << written;
      } else {
        CHECK(written == expected);
      }
    }
  }
}
