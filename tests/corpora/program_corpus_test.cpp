// SPDX-License-Identifier: Apache-2.0
// The program itself over the corpora: its streams, its exit codes, and what it says of the counts.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "cli/program_run.hpp"
#include "cli/score_folder.hpp"
#include "corpora/every_way.hpp"
#include "corpora/naughty_texts.hpp"
#include "corpora/record_pieces.hpp"
#include "corpora/result_lines.hpp"
#include "corpora/strict_json.hpp"
#include "support/catch.hpp"

namespace unkink::corpora {
namespace {

using cli_tests::Command;
using cli_tests::file_text;
using cli_tests::fixtures;
using cli_tests::Folder;
using cli_tests::ProgramRun;
using Words = cli_tests::Words;
namespace fs = std::filesystem;

// With the frozen ruleset: what is shipped may change.
ProgramRun scored(const Words& words, const std::string& input = {}) {
  Command command;
  command.words = {"--rules", "ruleset", "score"};
  command.words.insert(command.words.end(), words.begin(), words.end());
  command.folder = fixtures;
  command.input = input;
  return run_program(command);
}

const std::string fair = R"({"id":"n","fever":"no","age":44})";

// All of the corpora's JSON, a good record between each.
std::string all_lines() {
  std::string text;
  for (const auto& json : json_texts()) text += json.text + "\n" + fair + "\n";
  return text;
}

std::string all_elements() {
  std::string text = "[" + fair;
  for (const auto& json : json_texts()) {
    if (read_strictly(json.text).value) text += ",\n" + json.text;
  }
  return text + "\n]\n";
}

std::string all_rows(char mark) {
  std::string text = std::string("id") + mark + "note" + mark + "fever\n";
  auto texts = odd_texts();
  texts.insert(texts.end(), formulas().begin(), formulas().end());
  for (const auto& cell : texts) {
    std::string quoted = "\"";
    for (const char c : cell) quoted.append(c == '"' ? 2 : 1, c);
    text += std::string("n") + mark + quoted + "\"" + mark + "no\n";
  }
  for (const auto& bytes : byte_sequences()) text += bytes.text + mark + mark + "no\n";
  return text;
}

struct Input {
  const char* name;
  const char* file;
  std::string text;
  Words words;
  std::size_t records;
};

std::vector<Input> inputs() {
  const auto lines = all_lines();
  const auto elements = all_elements();
  std::vector<Input> all = {
      {"NDJSON", "in.ndjson", lines, {"--from", "ndjson"}, line_pieces(lines).size()},
      {"a JSON array", "in.json", elements, {"--from", "json"}, array_pieces(elements).size()}};
  const std::pair<const char*, char> tables[] = {{"in.csv", ','}, {"in.tsv", '\t'}};
  for (const auto& [name, mark] : tables) {
    const auto rows = all_rows(mark);
    all.push_back({name,
                   name,
                   rows,
                   {"--from", std::string(name).substr(3), "--keep", "note"},
                   table_pieces(rows, mark, {false, true, false}).size() - 1});
  }
  const auto rows = all_rows(';');
  all.push_back({"semicolons",
                 "in2.csv",
                 rows,
                 {"--from", "csv", "--keep", "note"},
                 table_pieces(rows, ';', {false, true, false}).size() - 1});
  return all;
}

Words plus(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

void check_run(const ProgramRun& run, int status) {
  CHECK(run.signal == 0);
  CHECK(run.status == status);
  CHECK(run.err == "");
}

TEST_CASE("the program answers every record of the corpora", "[corpora][cli]") {
  const Folder folder;
  for (const auto& input : inputs()) {
    DYNAMIC_SECTION(input.name) {
      const auto file = folder.file(input.file, input.text);
      const auto whole = scored(plus(input.words, {file}));
      check_run(whole, 1);
      CHECK(result_lines(whole.out).size() == input.records);
      CHECK(fault_of_output(whole.out, TableFormat::ndjson) == "");
      check_run(scored(plus(input.words, {"--rejects-ok", file})), 0);
      CHECK(scored(plus(input.words, {"-"}), input.text).out == whole.out);
      for (const std::string jobs : {"1", "2", "7"}) {
        const auto run = scored(plus(input.words, {"--jobs", jobs, "--chunk", "1", file}));
        CHECK(first_difference(run.out, whole.out) == "");
      }
      for (const auto to : {TableFormat::csv, TableFormat::tsv}) {
        const std::string name = to == TableFormat::csv ? "csv" : "tsv";
        const auto run = scored(plus(input.words, {"--to", name, file}));
        check_run(run, 1);
        CHECK(result_lines(run.out).size() == input.records + 1);
        CHECK(fault_of_output(run.out, to) == "");
      }
    }
  }
}

TEST_CASE("ranges of the corpora that meet are the whole", "[corpora][cli]") {
  const Folder folder;
  for (const auto& input : inputs()) {
    DYNAMIC_SECTION(input.name) {
      const auto file = folder.file(input.file, input.text);
      const auto whole = scored(plus(input.words, {file})).out;
      for (const std::size_t parts : {2U, 5U}) {
        std::string joined;
        for (std::size_t part = 0; part < parts; ++part) {
          const auto edge = [&](std::size_t at) {
            return std::to_string(input.text.size() * at / parts);
          };
          const auto range = edge(part) + ":" + (part + 1 < parts ? edge(part + 1) : "");
          joined += scored(plus(input.words, {"--range", range, file})).out;
        }
        CHECK(first_difference(joined, whole) == "");
      }
    }
  }
}

TEST_CASE("the manifest and the summary count what went in", "[corpora][cli]") {
  const Folder folder;
  for (const auto& input : inputs()) {
    DYNAMIC_SECTION(input.name) {
      const auto file = folder.file(input.file, input.text);
      const auto out = folder.file("out.ndjson", "");
      check_run(scored(plus(input.words, {"--out", out, file})), 1);
      const auto manifest = out + ".manifest.json";
      CHECK(file_text(manifest).find("\"records\": " + std::to_string(input.records) + ",") !=
            std::string::npos);
      check_run(scored({"--verify", manifest}), 0);
      CHECK(result_lines(file_text(out)).size() == input.records);
    }
  }
}

// Whatever the file is taken for by its first bytes.
TEST_CASE("no file of the corpora ends the program otherwise than documented", "[corpora][cli]") {
  const Folder folder;
  for (const auto& json : json_texts()) {
    if (!json.right.has_value() || *json.right) continue;
    INFO(json.name.substr(0, 60));
    const auto run = scored({folder.file("in", json.text)});
    CHECK(run.signal == 0);
    const bool blank = without_mark(json.text).find_first_not_of(" \t\r\n") == std::string::npos;
    CHECK((run.status == 1 || run.status == 2 || (blank && run.status == 0)));
    CHECK(run.err.empty() == (run.status != 2));
    CHECK(fault_of_output(run.out, TableFormat::ndjson) == "");
    if (run.status == 2) CHECK(run.out == "");
  }
}

}  // namespace
}  // namespace unkink::corpora
