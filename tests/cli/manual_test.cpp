// SPDX-License-Identifier: Apache-2.0
// The manual page says what the program can do: all of it, and nothing else.
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"
#include "cli/program_run.hpp"
#include "support/catch.hpp"

using namespace unkink;
using namespace unkink::cli_tests;

namespace {

using Names = std::set<std::string>;

const std::string& page() {
  static const auto text = file_text(house / "man" / "unkink.1");
  return text;
}

std::string section(const std::string& name) {
  const auto begin = page().find(".Sh " + name + "\n");
  INFO(name);
  REQUIRE(begin != std::string::npos);
  return page().substr(begin, page().find("\n.Sh ", begin + 1) - begin);
}

// mdoc writes --format as "Fl -format".
Names long_options(const std::string& text) {
  Names names;
  const std::regex flag("Fl -([a-z-]+)");
  for (std::sregex_iterator it(text.begin(), text.end(), flag), end; it != end; ++it) {
    names.insert("--" + (*it)[1].str());
  }
  return names;
}

// By command, the options of its synopsis: from ".Nm" to the next, ".Cm" names the command.
std::map<std::string, Names> synopsis() {
  std::map<std::string, Names> commands;
  std::string command;
  std::istringstream lines(section("SYNOPSIS"));
  for (std::string line; std::getline(lines, line);) {
    if (line == ".Nm") command.clear();
    if (line.starts_with(".Cm ")) command = line.substr(4);
    commands[command].merge(long_options(line));
  }
  return commands;
}

std::map<std::string, Names> program() {
  std::map<std::string, Names> commands;
  for (const auto& command : list_commands()) {
    Names names(command.options.begin(), command.options.end());
    if (!command.command.empty()) names.erase("--help");
    commands[command.command] = names;
  }
  commands.erase("pack");  // no commands by themselves
  commands.erase("rules");
  return commands;
}

Names first_words(const std::string& text, const std::string& mark) {
  Names names;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(mark)) names.insert(line.substr(mark.size()));
  }
  return names;
}

}  // namespace

TEST_CASE("the manual's synopsis has the program's commands and options", "[cli][manual]") {
  CHECK(synopsis() == program());
}

TEST_CASE("the manual describes every command", "[cli][manual]") {
  Names commands;
  for (const auto& [command, options] : program()) {
    if (!command.empty()) commands.insert(command);
  }
  CHECK(first_words(section("COMMANDS"), ".It Cm ") == commands);
}

TEST_CASE("the manual describes every option", "[cli][manual]") {
  Names options;
  for (const auto& [command, names] : program()) options.insert(names.begin(), names.end());
  Names described;
  const std::regex item("\\.It (Fl [a-z] , )?Fl -([a-z-]+).*");
  std::istringstream lines(section("OPTIONS"));
  std::smatch match;
  for (std::string line; std::getline(lines, line);) {
    if (std::regex_match(line, match, item)) described.insert("--" + match[2].str());
  }
  CHECK(described == options);
}

TEST_CASE("the manual tells every exit code", "[cli][manual]") {
  const auto codes = first_words(section("EXIT STATUS"), ".It ");
  for (const auto code :
       {ExitCode::done, ExitCode::faults_found, ExitCode::bad_input, ExitCode::world_failed,
        ExitCode::routine, ExitCode::urgent, ExitCode::same_day, ExitCode::emergency,
        ExitCode::interrupted, ExitCode::terminated}) {
    CHECK(codes.contains(std::to_string(static_cast<int>(code))));
  }
}

TEST_CASE("the manual names every schema that the program writes", "[cli][manual]") {
  for (const auto* schema :
       {"unkink.outcome/1", "unkink.plan/1", "unkink.explanation/1", "unkink.exercises/1",
        "unkink.packs/1", "unkink.pack/1", "unkink.pack-check/1", "unkink.items/1",
        "unkink.doctor/1", "unkink.summary/1", "unkink.manifest/1"}) {
    INFO(schema);
    CHECK(page().find(schema) != std::string::npos);
  }
}
