// SPDX-License-Identifier: Apache-2.0
// What goes where, and what happens when a stream fails.
#include <csignal>
#include <regex>

#include "cli/program_run.hpp"
#include "support/catch.hpp"

using namespace unkink::cli_tests;

namespace {

const Words plan_words = {"plan", "--pack-dir", "packs/usable", "answers/fine.toml"};

Command frozen(const Words& words) {
  Command command;
  command.program = bare_prefix / "bin" / "unkink";
  command.folder = fixtures;
  command.words = {"--rules", "ruleset"};
  command.words.insert(command.words.end(), words.begin(), words.end());
  return command;
}

}  // namespace

TEST_CASE("a result is on standard output alone", "[cli][streams]") {
  const auto run = run_frozen(plan_words);
  CHECK(run.status == 0);
  CHECK(run.out.starts_with("Plan: "));
  CHECK(run.err == "");
}

TEST_CASE("a fault is on standard error alone", "[cli][streams]") {
  const Words cases[] = {{"triage"},
                         {"triage", "answers/broken.toml"},
                         {"triage", "answers/nobody.toml"},
                         {"exercises", "--format", "xml"},
                         {"--rules", "nowhere", "rules", "items"}};
  for (const auto& words : cases) {
    DYNAMIC_SECTION(words.back()) {
      const auto run = run_frozen(words);
      CHECK(run.status >= 2);
      CHECK(run.out == "");
      CHECK(run.err != "");
    }
  }
}

TEST_CASE("a full disk is told, with exit code 3", "[cli][streams]") {
  const Words cases[] = {plan_words,
                         {"triage", "answers/cold-foot.toml"},
                         {"explain", "answers/fever.toml"},
                         {"exercises"},
                         {"rules", "items"},
                         {"rules", "check", "ruleset"},
                         {"triage", "--template"},
                         {"help"},
                         {"--version"}};
  for (const auto& words : cases) {
    DYNAMIC_SECTION(words.front() << words.size()) {
      auto command = frozen(words);
      command.output_file = "/dev/full";
      const auto run = run_program(command);
      CHECK(run.status == 3);
      CHECK(run.err == "unkink: cannot write to standard output: No space left on device\n");
    }
  }
}

TEST_CASE("a full disk outranks the disposition as an exit code", "[cli][streams]") {
  auto command = frozen({"triage", "--exit-disposition", "answers/cold-foot.toml"});
  command.output_file = "/dev/full";
  CHECK(run_program(command).status == 3);
}

TEST_CASE("a reader that goes away ends the program quietly, without a signal", "[cli][streams]") {
  const auto run = run_without_reader(frozen({"rules", "items"}));
  CHECK(run.signal == 0);
  CHECK(run.status == 3);
  CHECK(run.err == "");
}

TEST_CASE("the version names the program and the ruleset with its hash", "[cli][streams]") {
  const auto run = run_shipped({"--version"});
  CHECK(run.status == 0);
  const std::regex wanted(
      "unkink [0-9]+\\.[0-9]+\\.[0-9]+\n"
      "ruleset upper-back [0-9.]+ sha256 [0-9a-f]{64}\n");
  CHECK(std::regex_match(run.out, wanted));
  CHECK(run.err == "");
}

TEST_CASE("the program's version is told even without a ruleset", "[cli][streams]") {
  const auto run = run_shipped({"--version", "--rules", "nowhere"});
  CHECK(run.status == 2);
  CHECK(run.out.starts_with("unkink "));
  CHECK(run.err == "unkink: cannot read the folder nowhere: No such file or directory\n");
}

TEST_CASE("an input without end is refused, not swallowed", "[cli][streams]") {
  const auto flood = std::string(8U << 20U, 'a');
  const auto triage = run_frozen({"triage", "-"}, flood);
  CHECK(triage.status >= 2);
  CHECK(triage.out == "");
  CHECK(triage.err.size() < 2000);
  const auto ask = run_frozen({"ask"}, flood);
  CHECK(ask.status == 1);
  CHECK(ask.err.size() < 20000);
}

TEST_CASE("the same answers give the same bytes", "[cli][streams]") {
  for (const auto* format : {"text", "json"}) {
    const auto first = run_shipped({"triage", "samples/desk-worker.toml", "--format", format});
    const auto second = run_shipped({"triage", "samples/desk-worker.toml", "--format", format});
    CHECK(first.out == second.out);
    const auto as_json = run_shipped({"triage", "samples/desk-worker.json", "--format", format});
    CHECK(first.out == as_json.out);
  }
}

TEST_CASE("streams that are closed end the run with 3, and nothing goes elsewhere",
          "[cli][streams]") {
  const char* const cases[] = {"score samples/desk-worker.json <&- >&-",
                               "score --summary samples/desk-worker.json <&- >&-",
                               "score samples/desk-worker.json >&-",
                               "score samples/desk-worker.json <&- >&- 2>&-",
                               "score - <&-",
                               "score <&-",
                               "triage - <&-",
                               "triage samples/desk-worker.toml <&- >&-",
                               "help <&- >&-"};
  for (const auto* words : cases) {
    DYNAMIC_SECTION(words) {
      Command command;
      command.program = "/bin/sh";
      command.words = {"-c", "exec '" + shipped_program.string() + "' " + words};
      CHECK(run_program(command).status == 3);
    }
  }
}
