// SPDX-License-Identifier: Apache-2.0
// Tests: what lines of results are put together from.
#include <algorithm>

#include "score/result_cell.hpp"
#include "score/running_number.hpp"
#include "score/tail_memo.hpp"
#include "score/text_table.hpp"
#include "support/batch_run.hpp"
#include "support/catch.hpp"
#include "support/written_ruleset.hpp"

namespace unkink {
namespace {

using namespace test;

std::string written(RunningNumber& numbers, std::uint64_t number) {
  std::array<char, RunningNumber::slack> text{};
  return {text.data(), numbers.put(text.data(), number)};
}

TEST_CASE("numbers that count up are written as any others", "[score]") {
  RunningNumber numbers;
  CHECK(written(numbers, 0) == "0");
  const auto count_from = [&](std::uint64_t first) {
    for (auto number = first; number < first + 1200; ++number) {
      REQUIRE(written(numbers, number) == std::to_string(number));
    }
  };
  count_from(0);
  count_from(99'999'400);  // beyond eight digits
  count_from(999'999'999'400);
}

TEST_CASE("a tail that is known is written as it was learned, and no other for it", "[score]") {
  constexpr std::size_t most = 100;
  TailMemo tails;
  tails.make_room(most);
  const auto text_of = [](std::uint64_t key) {
    return std::string(1 + key % most, static_cast<char>('a' + key % 26));
  };
  const auto put = [&](std::uint64_t key) -> std::string {
    std::array<char, most + TailMemo::step> text{};
    auto* end = tails.put(text.data(), key);
    return end == nullptr ? "" : std::string(text.data(), end);
  };
  CHECK(put(0).empty());
  std::size_t known = 0;
  for (std::uint64_t turn = 0; turn < 20000; ++turn) {
    const auto key = turn * turn % 3001 << (turn % 3 * 20);
    const auto text = put(key);
    if (!text.empty()) {
      ++known;
      REQUIRE(text == text_of(key));
    }
    tails.learn(key, text_of(key));
    REQUIRE(put(key) == text_of(key));
  }
  CHECK(known > 100);
  tails.make_room(most * 2);
  CHECK(put(0).empty());
}

TEST_CASE("numbers that do not count up are written, too", "[score]") {
  RunningNumber numbers;
  for (const auto number :
       {std::uint64_t{7}, std::uint64_t{7}, std::uint64_t{99}, std::uint64_t{100}, std::uint64_t{0},
        std::uint64_t{1}, ~std::uint64_t{0}, std::uint64_t{0}, std::uint64_t{999999},
        std::uint64_t{1000000}}) {
    CHECK(written(numbers, number) == std::to_string(number));
  }
}

TEST_CASE("texts of any length are copied from a table", "[score]") {
  const std::vector<std::string> texts = {"", "a", std::string(32, 'b'), std::string(33, 'c'),
                                          std::string(100, 'd')};
  const TextTable table(texts);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    std::vector<char> at(table.slack());
    const char* end = table.put(at.data(), i);
    CHECK(std::string_view(at.data(), end) == texts[i]);
  }
}

TEST_CASE("a bare cell is one that would be written as it is", "[score]") {
  const CellStyle style;
  for (int first = ' '; first < 127; ++first) {
    for (int next = ' '; next < 127; ++next) {
      const std::string text = {static_cast<char>(first), static_cast<char>(next)};
      if (!is_bare_cell(text)) continue;
      std::string cell;
      append_cell(cell, text, style);
      REQUIRE(cell == text + ',');
    }
  }
  CHECK(is_bare_cell("p10000001"));
  CHECK(is_bare_cell(""));
  CHECK_FALSE(is_bare_cell("-1"));
}

// Lines one by one, each in a run of its own.
std::string alone(BatchRun run, const std::vector<std::string>& records) {
  std::string lines;
  for (const auto& record : records) lines += run.score(record + "\n");
  return lines;
}

TEST_CASE("lines are the same whatever stands beside them", "[score]") {
  const auto ruleset =
      WrittenRuleset(std::filesystem::path(UNKINK_SOURCE_DIR) / "rules/upper-back").compiled();
  BatchRun run{ruleset};
  // Where the record stands is not the same alone.
  std::erase(run.options.fields, ResultField::line);
  const std::vector<std::string> records = {
      R"({"id":"a","age":34,"fever":false})",
      R"({"age":34,"fever":true})",
      R"({"id":"=1+1","age":70})",
      R"({"id":"b \" é","age":70})",
      R"({"id":"x,y","chest_signs":["none"]})",
      R"({"id":"a-much-longer-identifier-than-is-copied-at-once-0000001","track":true})",
      R"({"id":"","injury":"no"})",
      R"({"id":17,"injury":"no"})"};
  std::string text;
  for (const auto& record : records) text += record + "\n";
  for (const auto format : {TableFormat::ndjson, TableFormat::csv, TableFormat::tsv}) {
    run.options.format = format;
    CHECK(run.score(text) == alone(run, records));
  }
}

TEST_CASE("a line names the patterns that fit, whether few of them are known or many", "[score]") {
  auto ruleset =
      WrittenRuleset(std::filesystem::path(UNKINK_SOURCE_DIR) / "rules/upper-back").compiled();
  std::string text;
  for (int turn = 0; turn < 3; ++turn) {
    for (const auto* record :
         {R"({"age":34,"fever":true})", R"({"age":70,"injury":"minor"})", R"({"age":70})",
          R"({"age":34,"fever":true,"injury":"serious","duration_weeks":500})",
          R"({"age":34,"history":["cancer"],"night_pain":"constant"})",
          R"({"age":60,"chest_signs":["tearing"]})"}) {
      text += std::string(record) + "\n";
    }
  }
  // More of them than a tail's key has bits, and fewer.
  for (const std::size_t known : {ruleset.rules.size(), std::size_t{12}}) {
    ruleset.patterns.resize(known);
    for (std::size_t i = 0; i < known; ++i) {
      ruleset.patterns[i] = {};
      ruleset.patterns[i].id = "like-" + ruleset.rules[i].id;
      ruleset.patterns[i].when = ruleset.rules[i].when;
    }
    std::size_t fits = 0;
    std::istringstream lines(BatchRun{ruleset}.score(text));
    for (std::string line; std::getline(lines, line);) {
      for (std::size_t i = 0; i < known; ++i) {
        const bool fires = line.contains('"' + ruleset.rules[i].id + '"');
        fits += fires ? 1 : 0;
        REQUIRE(line.contains('"' + ruleset.patterns[i].id + '"') == fires);
      }
    }
    CHECK(fits > 0);
  }
}

TEST_CASE("rules that do not fire change nothing, however many they are", "[score]") {
  auto ruleset =
      WrittenRuleset(std::filesystem::path(UNKINK_SOURCE_DIR) / "rules/upper-back").compiled();
  const std::string record = R"({"id":"a","age":34})"
                             "\n";
  const auto few = BatchRun{ruleset}.score(record);
  REQUIRE(few.find("policy-unanswered") != std::string::npos);
  const auto emergency = *std::ranges::find(ruleset.rules, Disposition::emergency, &Rule::set);
  REQUIRE(few.find(emergency.id) == std::string::npos);
  // More than two bytes can count. They stand before what raised the record.
  for (std::size_t i = 0; i < 66'000; ++i) ruleset.rules.push_back(emergency);
  CHECK(BatchRun{ruleset}.score(record) == few);
}

}  // namespace
}  // namespace unkink
