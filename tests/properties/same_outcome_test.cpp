// SPDX-License-Identifier: Apache-2.0
// Properties: what must not matter to the shipped ruleset does not: order, place, repetition.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <numeric>

#include "bind/bind_answers.hpp"
#include "check/case_answers.hpp"
#include "properties/shipped_people.hpp"
#include "support/catch.hpp"
#include "support/written_ruleset.hpp"

namespace unkink {
namespace {

using namespace test;
namespace fs = std::filesystem;

std::mt19937 seeded() { return std::mt19937(7); }  // NOLINT(cert-msc32-c,cert-msc51-cpp)

std::vector<std::string> summaries(const Ruleset& ruleset, std::size_t count) {
  const auto block = block_of(ruleset, people(), 0, count);
  const auto evaluation = evaluate(ruleset, block);
  std::vector<std::string> all;
  for (std::size_t r = 0; r < count; ++r) {
    all.push_back(summary(outcome_of(ruleset, block, evaluation, r)));
  }
  return all;
}

// How many differ; two lists of this length are no message.
std::size_t differing(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  REQUIRE(a.size() == b.size());
  std::size_t count = 0;
  for (std::size_t i = 0; i < a.size(); ++i) count += a[i] != b[i] ? 1 : 0;
  return count;
}

TEST_CASE("the same answers give the same outcome each time", "[properties]") {
  const auto& ruleset = shipped().ruleset;
  CHECK(differing(summaries(ruleset, 1000), summaries(ruleset, 1000)) == 0);
}

TEST_CASE("the order of the rules does not matter", "[properties]") {
  auto ruleset = shipped().ruleset;
  const auto before = summaries(ruleset, 2000);
  auto luck = seeded();
  for (int turn = 0; turn < 3; ++turn) {
    std::ranges::shuffle(ruleset.rules, luck);
    CHECK(differing(before, summaries(ruleset, 2000)) == 0);
  }
}

TEST_CASE("the place in a block does not matter, nor who else is in it", "[properties]") {
  const auto& ruleset = shipped().ruleset;
  const auto before = summaries(ruleset, block_size);
  std::vector<std::size_t> places(block_size);
  std::iota(places.begin(), places.end(), std::size_t{0});
  auto luck = seeded();
  std::ranges::shuffle(places, luck);
  Block block(ruleset.questionnaire, block_size);
  for (std::size_t r = 0; r < block_size; ++r) block.put(places[r], people()[r]);
  ImpossiblePairs(ruleset).settle(block);
  block.seal();
  const auto evaluation = evaluate(ruleset, block);
  std::size_t moved = 0;
  std::size_t alone = 0;
  for (std::size_t r = 0; r < block_size; ++r) {
    const auto outcome = outcome_of(ruleset, block, evaluation, places[r]);
    if (summary(outcome) != before[r]) ++moved;
    if (r % 8 != 0) continue;
    auto person = people()[r];
    settle_impossible_pairs(ruleset, person);
    person.contradictions.clear();  // which a block does not carry
    if (summary(judge(ruleset, person)) != before[r]) ++alone;
  }
  CHECK(moved == 0);
  CHECK(alone == 0);
}

TEST_CASE("the order of the answers does not matter", "[properties]") {
  const auto& [draft, ruleset] = shipped();
  auto luck = seeded();
  for (const auto& one : draft.cases) {
    auto raw = answers_of(one, draft);
    const auto before = summary(judge(ruleset, bind_answers(ruleset, raw).answers));
    for (int turn = 0; turn < 3; ++turn) {
      std::ranges::shuffle(raw.entries, luck);
      INFO(one.id.value);
      CHECK(summary(judge(ruleset, bind_answers(ruleset, raw).answers)) == before);
    }
  }
}

/// A ruleset's text, cut at its table headers.
struct Tables {
  std::vector<std::string> rules;
  std::string rest;
};

Tables cut(const std::string& text) {
  Tables tables;
  bool in_rule = false;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("[")) {
      in_rule = line == "[[rule]]";
      if (in_rule) tables.rules.emplace_back();
    }
    (in_rule ? tables.rules.back() : tables.rest) += line + "\n";
  }
  return tables;
}

TEST_CASE("where a rule is written does not matter", "[properties]") {
  const WrittenRuleset written(fs::path(UNKINK_SOURCE_DIR) / "rules/upper-back");
  std::vector<std::string> rules;
  for (const auto& entry : fs::recursive_directory_iterator(written.folder())) {
    if (entry.path().extension() != ".toml") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const auto tables = cut({std::istreambuf_iterator<char>(in), {}});
    rules.insert(rules.end(), tables.rules.begin(), tables.rules.end());
    std::ofstream(entry.path(), std::ios::binary) << tables.rest;
  }
  std::ranges::sort(rules, std::greater());
  std::string text;
  for (const auto& rule : rules) text += rule;
  written.write("00-rules-backwards.toml", text);
  const auto& ruleset = shipped().ruleset;
  const auto backwards = written.compiled();
  REQUIRE(backwards.rules.size() == ruleset.rules.size());
  CHECK(backwards.identity.sha256 != ruleset.identity.sha256);
  CHECK(differing(summaries(ruleset, 2000), summaries(backwards, 2000)) == 0);
}

}  // namespace
}  // namespace unkink
