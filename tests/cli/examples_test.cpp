// SPDX-License-Identifier: Apache-2.0
// The examples of README.md and of the manual page, run. UNKINK_UPDATE_GOLDEN=1 writes those of
// README.md anew.
#include <cstdlib>
#include <fstream>
#include <regex>
#include <sstream>

#include "cli/program_run.hpp"
#include "support/catch.hpp"

using namespace unkink::cli_tests;

namespace {

constexpr std::string_view prompt = "$ unkink";

// The hash changes with every word of the rules; nothing else may.
std::string without_hash(const std::string& text) {
  return std::regex_replace(text, std::regex("sha256 [0-9a-f]{12,64}"), "sha256 ...");
}

ProgramRun run_line(const std::string& line) {
  auto words = split_words(line);
  words.erase(words.begin(), words.begin() + 2);
  return run_shipped(words);
}

/// Text with every session of the program run anew: what follows a line "$ unkink ..." inside a
/// ```console block, up to the next prompt or the block's end.
struct Sessions {
  std::string text;
  std::size_t commands = 0;
};

Sessions run_sessions(const std::string& page) {
  Sessions sessions;
  std::istringstream lines(page);
  bool console = false;
  bool output = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) {
      console = line == "```console";
      output = false;
    }
    if (console && line.starts_with("$ ")) output = false;
    if (!output) sessions.text += line + "\n";
    if (console && line.starts_with(prompt)) {
      const auto run = run_line(line);
      CHECK(run.err == "");
      sessions.text += run.out;
      ++sessions.commands;
      output = true;
    }
  }
  return sessions;
}

std::string manual_section(const std::string& name) {
  const auto page = file_text(house / "man" / "unkink.1");
  const auto begin = page.find(".Sh " + name + "\n");
  REQUIRE(begin != std::string::npos);
  return page.substr(begin, page.find("\n.Sh ", begin + 1) - begin);
}

}  // namespace

TEST_CASE("the sessions of README.md are what the program says", "[cli][examples]") {
  const auto file = house / "README.md";
  const auto page = file_text(file);
  const auto sessions = run_sessions(page);
  CHECK(sessions.commands >= 1);
  if (std::getenv("UNKINK_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(file, std::ios::binary) << sessions.text;
  } else {
    CHECK(without_hash(sessions.text) == without_hash(page));
  }
}

TEST_CASE("every command that README.md names inline can be run", "[cli][examples]") {
  const auto page = file_text(house / "README.md");
  const std::regex inline_command("`(unkink [a-z][^`]*)`");
  for (std::sregex_iterator it(page.begin(), page.end(), inline_command), end; it != end; ++it) {
    INFO((*it)[1]);
    CHECK(run_line("$ " + (*it)[1].str()).status == 0);
  }
}

TEST_CASE("the examples of the manual page run", "[cli][examples]") {
  auto pattern = (std::filesystem::temp_directory_path() / "unkink-XXXXXX").string();
  REQUIRE(::mkdtemp(pattern.data()) != nullptr);
  const std::filesystem::path folder = pattern;
  std::filesystem::copy(house / "samples" / "desk-worker.toml", folder / "answers.toml");
  std::filesystem::copy(fixtures / "ruleset", folder / "my-rules");
  std::istringstream lines(manual_section("EXAMPLES"));
  std::size_t examples = 0;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with(prompt)) continue;
    Command command;
    command.program = "/bin/sh";
    command.words = {"-c", line.substr(2)};
    command.environment = {"PATH=" + shipped_program.parent_path().string() + ":/usr/bin:/bin"};
    command.folder = folder;
    const auto run = run_program(command);
    INFO(line << "\n" << run.err);
    CHECK(run.status == 0);
    ++examples;
  }
  CHECK(examples >= 5);
  std::filesystem::remove_all(folder);
}
