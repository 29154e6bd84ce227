// SPDX-License-Identifier: Apache-2.0
#include "cli/transcript.hpp"

#include <sstream>

#include "support/catch.hpp"

namespace unkink::cli_tests {
namespace {

bool is_setting(const std::string& word) {
  const auto equals = word.find('=');
  return equals != std::string::npos && equals > 0 && !word.starts_with("-");
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
    text.replace(at, what.size(), with);
  }
  return text;
}

std::string masked(const std::string& text) {
  return replaced(replaced(text, bare_prefix.string(), "PREFIX"), "\x1b", "^[");
}

std::string marked_lines(const std::string& mark, const std::string& text) {
  std::istringstream lines(text);
  std::string marked;
  for (std::string line; std::getline(lines, line);) {
    marked += line.empty() ? mark + "\n" : mark + " " + line + "\n";
  }
  if (!text.empty() && text.back() != '\n') marked += mark + "(no line break)\n";
  return marked;
}

}  // namespace

std::vector<TranscriptStep> read_transcript(const std::string& text) {
  std::vector<TranscriptStep> steps;
  std::istringstream lines(text);
  std::string remarks;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("$ ")) {
      steps.push_back({remarks, line.substr(2), ""});
      remarks.clear();
    } else if (line.starts_with("<")) {
      REQUIRE(!steps.empty());
      steps.back().input += (line.size() > 2 ? line.substr(2) : "") + "\n";
    } else if (line.empty() || line.starts_with("#")) {
      remarks += line + "\n";
    }
  }
  return steps;
}

Command command_of(const TranscriptStep& step) {
  auto words = split_words(step.command);
  Command command;
  command.program = bare_prefix / "bin" / "unkink";
  command.folder = fixtures;
  command.input = step.input;
  while (!words.empty() && is_setting(words.front())) {
    command.environment.push_back(words.front());
    words.erase(words.begin());
  }
  INFO(step.command);
  REQUIRE(!words.empty());
  REQUIRE(words.front() == "unkink");
  command.words.assign(words.begin() + 1, words.end());
  return command;
}

std::string written_step(const TranscriptStep& step, const ProgramRun& run) {
  const auto end =
      run.signal != 0 ? "signal " + std::to_string(run.signal) : std::to_string(run.status);
  return step.remarks + "$ " + step.command + "\n" + marked_lines("<", step.input) +
         marked_lines("|", masked(run.out)) + marked_lines("!", masked(run.err)) + "= " + end +
         "\n";
}

}  // namespace unkink::cli_tests
