// SPDX-License-Identifier: Apache-2.0
// Running the real program: its words, input and environment in; its streams and its end out.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace unkink::cli_tests {

using Words = std::vector<std::string>;

/// The program as it is staged, with the shipped rules and packs beside it.
inline const std::filesystem::path shipped_program = UNKINK_PROGRAM;
/// The program alone, with nothing beside it.
inline const std::filesystem::path bare_prefix = UNKINK_BARE;
/// Where the frozen ruleset, its packs and the answers are.
inline const std::filesystem::path fixtures =
    std::filesystem::path(UNKINK_SOURCE_DIR) / "tests" / "cli";
inline const std::filesystem::path house = UNKINK_SOURCE_DIR;

struct Command {
  std::filesystem::path program = shipped_program;
  Words words;        ///< without the program's name
  std::string input;  ///< all of standard input
  Words environment;  ///< "NAME=value", beside the few that every run has
  std::filesystem::path folder = house;
  std::string output_file;  ///< where standard output goes, instead of into ProgramRun::out
  /// Sent once there is output, unless 0; standard input then stays open.
  int signal = 0;
};

struct ProgramRun {
  std::string out;
  std::string err;
  int status = -1;  ///< exit code; -1 where a signal ended it
  int signal = 0;   ///< the signal that ended it, SIGKILL at the deadline of 30 seconds
};

/// Runs to the end. An environment of its own: no colours, no packs but those beside the program.
ProgramRun run_program(const Command& command);

/// Runs under a pseudo-terminal on all three streams, typing `input`; `out` is what the terminal
/// showed.
ProgramRun run_on_terminal(const Command& command);

/// Runs with a standard output whose reader is gone before the first byte.
ProgramRun run_without_reader(const Command& command);

/// The shipped program, from the top of the house.
ProgramRun run_shipped(const Words& words, const std::string& input = {});

/// The program alone with the frozen ruleset, from the fixtures.
ProgramRun run_frozen(const Words& words, const std::string& input = {});

/// "unkink triage 'x'": split at blanks; "..." holds blanks together.
Words split_words(std::string_view line);

/// The text of a file; fails the test where there is none.
std::string file_text(const std::filesystem::path& file);

}  // namespace unkink::cli_tests
