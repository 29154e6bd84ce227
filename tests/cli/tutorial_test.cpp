// SPDX-License-Identifier: Apache-2.0
// The tutorial of plugins/README.md: its commands, typed one after the other in an empty folder.
#include <cstdlib>
#include <sstream>

#include "cli/program_run.hpp"
#include "support/catch.hpp"

using namespace unkink::cli_tests;

namespace {

/// The commands of the page's console blocks, in order.
Words commands_of(const std::string& page) {
  Words commands;
  std::istringstream lines(page);
  bool console = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) console = line == "```console";
    if (console && line.starts_with("$ ")) commands.push_back(line.substr(2));
  }
  return commands;
}

}  // namespace

TEST_CASE("the tutorial's commands work, one after the other", "[cli][packs]") {
  auto pattern = (std::filesystem::temp_directory_path() / "unkink-XXXXXX").string();
  REQUIRE(::mkdtemp(pattern.data()) != nullptr);
  const std::filesystem::path folder = pattern;
  const auto commands = commands_of(file_text(house / "plugins" / "README.md"));
  CHECK(commands.size() >= 15);
  for (const auto& line : commands) {
    Command command;
    command.program = "/bin/sh";
    command.words = {"-c", "umask 022; " + line};
    command.environment = {"PATH=" + shipped_program.parent_path().string() + ":/usr/bin:/bin",
                           "HOME=" + folder.string()};
    command.folder = folder;
    const auto run = run_program(command);
    INFO(line << "\n" << run.out << run.err);
    REQUIRE(run.status == 0);
  }
  std::filesystem::remove_all(folder);
}
