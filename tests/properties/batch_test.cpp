// SPDX-License-Identifier: Apache-2.0
// A batch says of every person what one person's triage says.
#include <algorithm>
#include <random>
#include <sstream>

#include "base/instruction_set.hpp"
#include "bind/bind_answers.hpp"
#include "properties/batch_texts.hpp"
#include "properties/shipped_people.hpp"
#include "support/batch_run.hpp"
#include "support/catch.hpp"
#include "support/written_answer.hpp"

namespace unkink {
namespace {

using namespace test;

std::string list(const std::vector<std::string>& ids) {
  std::string text;
  for (const auto& id : ids) text += (text.empty() ? "\"" : ",\"") + id + "\"";
  return "[" + text + "]";
}

std::string score_word(const ScoreResult& score) {
  if (const auto* criteria = std::get_if<CriteriaResult>(&score.result)) {
    return std::string(name(criteria->result));
  }
  return std::get<SumResult>(score.result).band.value_or("unknown");
}

// What a result must read, put together from the outcome of one person.
std::string expected(const Ruleset& ruleset, Answers answers, const std::string& id,
                     std::size_t line) {
  for (std::size_t i = 0; i < answers.by_item.size(); ++i) {
    auto& answer = answers.by_item[i];
    if (!can_be_said(ruleset.questionnaire.items[i], answer)) answer = {};
  }
  const auto outcome = judge(ruleset, answers);
  std::vector<std::string> rules;
  for (const auto& reason : outcome.reasons) rules.push_back(reason.rule);
  std::vector<std::string> patterns;
  for (const auto& pattern : outcome.patterns) patterns.push_back(pattern.id);
  std::string scores;
  for (const auto& score : outcome.scores) {
    scores += (scores.empty() ? "\"" : ",\"") + score.id + "\":\"" + score_word(score) + "\"";
  }
  return "{\"id\":\"" + id + "\",\"line\":" + std::to_string(line) + ",\"disposition\":\"" +
         std::string(name(outcome.disposition)) +
         "\",\"complete\":" + (outcome.complete ? "true" : "false") + ",\"rules\":" + list(rules) +
         ",\"patterns\":" + list(patterns) + ",\"scores\":{" + scores +
         "},\"unknown\":" + std::to_string(outcome.unknown.size()) + "}\n";
}

constexpr std::size_t how_many = 3000;

std::string all_expected(const std::vector<Answers>& all, std::size_t first_line) {
  std::string text;
  for (std::size_t r = 0; r < how_many; ++r) {
    text += expected(shipped().ruleset, all[r], "p" + std::to_string(r), r + first_line);
  }
  return text;
}

TEST_CASE("a batch of NDJSON says what triage says of each person", "[properties][score]") {
  const auto& all = people();
  BatchRun run{shipped().ruleset};
  const auto out = run.score(ndjson(shipped().ruleset.questionnaire, all, how_many));
  CHECK(difference(out, all_expected(all, 1)) == "");
}

TEST_CASE("a batch of CSV says what triage says of each person", "[properties][score]") {
  const auto& all = people();
  BatchRun run{shipped().ruleset};
  run.from = TableFormat::csv;
  const auto out = run.score(csv(shipped().ruleset.questionnaire, all, how_many));
  CHECK(difference(out, all_expected(all, 2)) == "");
}

// The ids behind each `mark` of a line, as a list reads.
std::string listed_behind(const std::string& line, const std::string& mark) {
  std::vector<std::string> ids;
  for (auto at = line.find(mark); at != std::string::npos; at = line.find(mark, at)) {
    at += mark.size();
    ids.push_back(line.substr(at, line.find('"', at) - at));
  }
  return list(ids);
}

TEST_CASE("--explain tells of each rule that a result names", "[properties][score]") {
  BatchRun run{shipped().ruleset};
  run.options.explain = true;
  std::istringstream lines(run.score(ndjson(shipped().ruleset.questionnaire, people(), how_many)));
  std::size_t told = 0;
  std::size_t wrong = 0;
  for (std::string line; std::getline(lines, line);) {
    const auto rules = listed_behind(line, "{\"rule\":\"");
    wrong += line.contains("\"rules\":" + rules + ",") ? 0 : 1;
    told += rules != "[]" ? 1 : 0;
  }
  CHECK(wrong == 0);
  CHECK(told > how_many / 2);
}

TEST_CASE("threads and chunks do not change a byte", "[properties][score]") {
  const auto text = ndjson(shipped().ruleset.questionnaire, people(), 1000);
  BatchRun run{shipped().ruleset};
  const auto once = run.score(text);
  for (const std::size_t jobs : {1U, 2U, 5U}) {
    for (const std::size_t chunk : {1U, 777U, 65536U}) {
      run.jobs = jobs;
      run.chunk_bytes = chunk;
      CHECK(difference(run.score(text), once) == "");
    }
  }
}

TEST_CASE("ranges that meet give the results of the whole", "[properties][score]") {
  const auto text = ndjson(shipped().ruleset.questionnaire, people(), 300);
  BatchRun whole{shipped().ruleset};
  const auto once = whole.score(text);
  for (const std::size_t pieces : {2U, 7U, 50U}) {
    std::string joined;
    for (std::size_t p = 0; p < pieces; ++p) {
      BatchRun part{shipped().ruleset};
      part.chunk_bytes = 4096;
      part.range_begin = text.size() * p / pieces;
      part.range_end = text.size() * (p + 1) / pieces;
      joined += part.score(text);
    }
    CHECK(difference(joined, once) == "");
  }
}

TEST_CASE("an incomplete record never ends in self-care", "[properties][score]") {
  std::istringstream lines(
      BatchRun{shipped().ruleset}.score(ndjson(shipped().ruleset.questionnaire, people(), 3000)));
  std::size_t incomplete = 0;
  for (std::string line; std::getline(lines, line);) {
    if (!line.contains("\"complete\":false")) continue;
    ++incomplete;
    CHECK_FALSE(line.contains("self_care"));
  }
  CHECK(incomplete > 100);
}

// One blank behind each comma and colon, as many programs write JSON.
std::string spaced(const std::string& text) {
  std::string wide;
  bool quoted = false;
  for (const char c : text) {
    wide += c;
    if (c == '"') quoted = !quoted;
    if (!quoted && (c == ',' || c == ':')) wide += ' ';
  }
  return wide;
}

// One field as some program may write it: null for nothing, true and false for yes and no.
std::string field_of(const Item& item, const Answer& answer, std::size_t way) {
  const auto key = "\"" + item.id + "\":";
  if (!can_be_said(item, answer)) return way == 2 ? key + "null" : "";
  const auto value = json_value(item, answer);
  if (way != 1 || item.type != ItemType::yes_no) return key + value;
  return key + (value == "\"yes\"" ? "true" : value == "\"no\"" ? "false" : value);
}

// Records of several programs in one file: each its own order of keys and way of writing, one that
// names a key twice; and from the middle on another order for most.
std::string from_many_programs(const Questionnaire& asked, const std::vector<Answers>& all,
                               std::size_t count) {
  std::string text;
  for (std::size_t r = 0; r < count; ++r) {
    const auto way = r % 5;
    std::vector<std::string> fields = {"\"id\":" + std::string(way == 3 ? "1000" : "\"p\"")};
    for (std::size_t i = 0; i < asked.items.size(); ++i) {
      const auto field = field_of(asked.items[i], all[r].by_item[i], way);
      if (!field.empty()) fields.push_back(field);
    }
    if (r % 20 == 7) fields.push_back(fields[fields.size() / 2]);
    if (way == 4) std::ranges::rotate(fields, fields.begin() + static_cast<std::ptrdiff_t>(r % 30));
    if (r > count / 2) std::ranges::reverse(fields);
    for (std::size_t f = 0; f < fields.size(); ++f) text += (f == 0 ? "{" : ",") + fields[f];
    text += "}\n";
  }
  return text;
}

std::size_t lines(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

TEST_CASE("the fast reader reads what the strict one reads, with all instructions",
          "[properties][score]") {
  const auto& asked = shipped().ruleset.questionnaire;
  const auto json = ndjson(asked, people(), 150);
  const std::string texts[] = {json, spaced(json), csv(asked, people(), 150),
                               from_many_programs(asked, people(), 400)};
  std::mt19937 luck(11);  // NOLINT(cert-msc32-c,cert-msc51-cpp)
  for (int turn = 0; turn < 6; ++turn) {
    for (std::size_t t = 0; t < std::size(texts); ++t) {
      auto text = texts[t];
      if (turn > 0) {
        const auto head = t == 2 ? text.find('\n') + 1 : 0;
        text = text.substr(0, head) + mutated(text.substr(head), luck);
      }
      BatchRun fast{shipped().ruleset};
      fast.from = t == 2 ? TableFormat::csv : TableFormat::ndjson;
      auto strict = fast;
      strict.strict_only = true;
      const auto expected = strict.score(text);
      CHECK((t == 2 || lines(expected) == lines(text)));
      for (const auto set :
           {InstructionSet::scalar, InstructionSet::avx2, InstructionSet::avx512}) {
        limit_instruction_set(set);
        REQUIRE(instruction_set() <= set);
        CHECK(difference(fast.score(text), expected) == "");
      }
    }
  }
}

}  // namespace
}  // namespace unkink
