// SPDX-License-Identifier: Apache-2.0
// The program on a terminal.
#include "cli/program_run.hpp"
#include "support/catch.hpp"

using namespace unkink::cli_tests;

namespace {

constexpr auto answers_typed = "none\nno\n50\n45\n1\n3\n";

Command on_frozen(const Words& words, const Words& environment = {}) {
  Command command;
  command.program = bare_prefix / "bin" / "unkink";
  command.folder = fixtures;
  command.words = {"--rules", "ruleset", "--pack-dir", "packs/usable"};
  command.words.insert(command.words.end(), words.begin(), words.end());
  command.environment = environment;
  return command;
}

bool has_escape(const std::string& text) { return text.find('\x1b') != std::string::npos; }

// A terminal writes CR LF for each line feed; any other CR is ours.
bool has_lone_return(const std::string& text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a plain interview on a terminal is plain lines to its end", "[cli][terminal]") {
  auto command = on_frozen({"ask", "--plain"});
  command.input = answers_typed;
  const auto run = run_on_terminal(command);
  CHECK(run.status == 0);
  CHECK(run.out.find("1. Do you have any of these?") != std::string::npos);
  CHECK(run.out.find("SELF CARE") != std::string::npos);
  CHECK(run.out.find("Plan: ") != std::string::npos);
  CHECK_FALSE(has_escape(run.out));
  CHECK_FALSE(has_lone_return(run.out));
}

TEST_CASE("an interview on a terminal ends at an emergency", "[cli][terminal]") {
  auto command = on_frozen({"ask"});
  command.input = "1\n";
  const auto run = run_on_terminal(command);
  CHECK(run.status == 0);
  CHECK(run.out.find("EMERGENCY") != std::string::npos);
  CHECK(run.out.find("2. ") == std::string::npos);
}

TEST_CASE("the end of input on a terminal ends the interview", "[cli][terminal]") {
  auto command = on_frozen({"ask", "--plain"});
  command.input = "none\n\x04";
  const auto run = run_on_terminal(command);
  CHECK(run.status == 1);
  CHECK(run.out.find("The input ended before the questions did.") != std::string::npos);
}

TEST_CASE("an interrupt ends the interview with its signal", "[cli][terminal]") {
  auto command = on_frozen({"ask", "--plain"});
  command.input = "none\n\x03";
  CHECK(run_on_terminal(command).signal == 2);
}

TEST_CASE("headings are bold on a terminal unless it is not wanted", "[cli][terminal]") {
  struct Case {
    const char* name;
    Words words;
    Words environment;
    bool bold;
  };
  const Case cases[] = {
      {"as it comes", {}, {}, true},
      {"NO_COLOR", {}, {"NO_COLOR=1"}, false},
      {"NO_COLOR, empty", {}, {"NO_COLOR="}, true},
      {"a dumb terminal", {}, {"TERM=dumb"}, false},
      {"--color never", {"--color", "never"}, {}, false},
      {"--plain", {"--plain"}, {}, false},
      {"--color always outranks NO_COLOR", {"--color", "always"}, {"NO_COLOR=1"}, true},
  };
  for (const auto& row : cases) {
    DYNAMIC_SECTION(row.name) {
      Words words = {"triage", "answers/fine.toml"};
      words.insert(words.end(), row.words.begin(), row.words.end());
      CHECK(has_escape(run_on_terminal(on_frozen(words, row.environment)).out) == row.bold);
    }
  }
}
