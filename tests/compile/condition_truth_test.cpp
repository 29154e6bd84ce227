// SPDX-License-Identifier: Apache-2.0
// Tests: what a condition's text means, from the text to its truth.
#include <map>
#include <set>
#include <sstream>

#include "naive_truth.hpp"
#include "support/catch.hpp"
#include "support/written_ruleset.hpp"

namespace unkink {
namespace {

using test::NaiveTruth;
using test::WrittenRuleset;

constexpr auto names = R"(
[[item]]
id = "a"
ask = "?"
type = "yes_no"
[[item]]
id = "b"
ask = "?"
type = "yes_no"
[[item]]
id = "c"
ask = "?"
type = "yes_no"
[[finding]]
id = "ab"
when = "a == yes and b == yes"
[[soft_flag]]
id = "soft_one"
when = "a == yes"
say = "one"
sources = ["book"]
[[soft_flag]]
id = "soft_two"
when = "b == yes"
say = "two"
sources = ["book"]
[[score]]
id = "points"
title = "Points"
requires = "age >= 18"
at_least = 2
of = ["a == yes", "b == yes", "c == yes"]
sources = ["book"]
)";

std::string pattern(const std::string& id, const std::string& when) {
  return "[[pattern]]\nid = \"" + id + "\"\nwhen = '" + when +
         "'\nsay = \"x\"\nsources = [\"book\"]\n";
}

Ruleset with_patterns(std::initializer_list<const char*> conditions) {
  const WrittenRuleset written;
  std::string text = names;
  int count = 0;
  for (const auto* condition : conditions) {
    text += pattern("p" + std::to_string(count++), condition);
  }
  written.write("tested.toml", text);
  return written.compiled();
}

void answer_word(const Item& item, const std::string& word, Answer& answer) {
  if (word == "unsure") {
    answer.state = AnswerState::unsure;
    return;
  }
  if (answer.state == AnswerState::unanswered) answer.state = AnswerState::answered;
  if (item.type == ItemType::integer) answer.value = std::stoi(word);
  const auto option = find_option(item, word);
  if (!option) return;
  answer.value = static_cast<std::int32_t>(*option);
  if (item.type == ItemType::choices) answer.selected |= std::uint64_t{1} << *option;
}

// "a=yes signs=numb signs=unsure age=40"
Answers said(const Ruleset& ruleset, const std::string& text) {
  Answers answers(ruleset.questionnaire.items.size());
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    const auto at = word.find('=');
    const auto item = ruleset.questionnaire.find(word.substr(0, at));
    REQUIRE(item);
    answer_word(ruleset.questionnaire.items[*item], word.substr(at + 1), answers.by_item[*item]);
  }
  return answers;
}

struct TruthRow {
  const char* condition;
  const char* answers;
  Truth truth;
};

const TruthRow truth_rows[] = {
    {"a == yes", "a=yes", Truth::yes},
    {"a == yes", "a=no", Truth::no},
    {"a == yes", "", Truth::unknown},
    {"a == yes", "a=unsure", Truth::unknown},
    {"a != yes", "a=no", Truth::yes},
    {"a != yes", "", Truth::unknown},
    {"onset in (sudden, gradual)", "onset=gradual", Truth::yes},
    {"onset in (sudden)", "onset=gradual", Truth::no},
    // `and` binds closer than `or`, `not` closest of all
    {"a == yes or b == yes and c == yes", "a=yes b=no c=no", Truth::yes},
    {"(a == yes or b == yes) and c == yes", "a=yes b=no c=no", Truth::no},
    {"c == yes and a == yes or b == yes", "a=no b=yes c=no", Truth::yes},
    {"not a == yes and b == yes", "a=no b=yes", Truth::yes},
    {"not a == yes and b == yes", "a=no b=no", Truth::no},
    {"not (a == yes and b == yes)", "a=no b=no", Truth::yes},
    {"not a == yes or b == yes", "a=yes b=yes", Truth::yes},
    {"not (a == yes or b == yes)", "a=yes b=yes", Truth::no},
    {"not not a == yes", "a=yes", Truth::yes},
    // unknown gives way where the rest decides
    {"a == yes or b == yes", "a=yes", Truth::yes},
    {"a == yes or b == yes", "a=no", Truth::unknown},
    {"a == yes and b == yes", "a=no", Truth::no},
    {"a == yes and b == yes", "a=yes", Truth::unknown},
    {"not (a == yes and b == yes)", "a=no", Truth::yes},
    // numbers, at and beside each bound
    {"age < 40", "age=39", Truth::yes},
    {"age < 40", "age=40", Truth::no},
    {"age <= 40", "age=40", Truth::yes},
    {"age <= 40", "age=41", Truth::no},
    {"age > 40", "age=40", Truth::no},
    {"age > 40", "age=41", Truth::yes},
    {"age >= 40", "age=40", Truth::yes},
    {"age >= 40", "age=39", Truth::no},
    {"age == 40", "age=40", Truth::yes},
    {"age == 40", "age=41", Truth::no},
    {"age != 40", "age=41", Truth::yes},
    {"age != 40", "age=40", Truth::no},
    {"age in (1, 65, 120)", "age=65", Truth::yes},
    {"age in (1, 65, 120)", "age=64", Truth::no},
    {"age > 40", "", Truth::unknown},
    {"age > 120", "age=120", Truth::no},
    {"age >= 1", "age=1", Truth::yes},
    // several options
    {"signs has numb", "signs=numb signs=weak", Truth::yes},
    {"signs has numb", "signs=weak", Truth::no},
    {"signs has numb", "signs=weak signs=unsure", Truth::unknown},
    {"signs has numb", "signs=numb signs=unsure", Truth::yes},
    {"signs has none", "signs=none", Truth::yes},
    {"signs has none", "signs=weak", Truth::no},
    {"not signs has none", "signs=weak", Truth::yes},
    // counting
    {"at least 2 of (a == yes, b == yes, c == yes)", "a=yes c=yes", Truth::yes},
    {"at least 2 of (a == yes, b == yes, c == yes)", "a=yes", Truth::unknown},
    {"at least 2 of (a == yes, b == yes, c == yes)", "a=no b=no", Truth::no},
    {"at least 1 of (ab, age > 64)", "age=70", Truth::yes},
    {"at least 2 of (a == yes, not b == yes, ab)", "a=yes b=no", Truth::yes},
    {"at least 2 of (a == yes, a == yes, b == yes)", "a=yes b=no", Truth::yes},
    {"not at least 2 of (a == yes, b == yes)", "a=no", Truth::yes},
    {"at least 1 of (a == yes or b == yes, c == yes) and age > 9", "b=yes age=10", Truth::yes},
    // findings, soft flags and scores by name
    {"ab", "a=yes b=yes", Truth::yes},
    {"not ab", "a=no", Truth::yes},
    {"soft_one", "a=yes", Truth::yes},
    {"at least 2 of (soft_flags)", "a=yes b=yes", Truth::yes},
    {"at least 2 of (soft_flags)", "a=yes b=no", Truth::no},
    {"at least 2 of (soft_flags)", "a=yes", Truth::unknown},
    {"at least 3 of (soft_flags, c == yes)", "a=yes b=yes c=yes", Truth::yes},
    {"points", "a=yes b=yes age=18", Truth::yes},
    {"points", "a=yes b=yes age=17", Truth::no},
    {"points", "a=yes b=yes", Truth::unknown},
    {"points", "a=no b=no age=40", Truth::no},
    {"not points", "age=17", Truth::yes},
};

TEST_CASE("a condition's text means what the language says", "[compile]") {
  std::map<std::string, Ruleset> compiled;
  for (const auto& row : truth_rows) {
    const std::string condition = row.condition;
    if (!compiled.contains(condition)) compiled.emplace(condition, with_patterns({row.condition}));
    const auto& ruleset = compiled.at(condition);
    const auto answers = said(ruleset, row.answers);
    CAPTURE(condition, row.answers);
    const auto truth = NaiveTruth(ruleset, answers).of(ruleset.patterns.front().when);
    CHECK(name(truth) == name(row.truth));
  }
}

TEST_CASE("equal conditions are one node, and no node is there twice", "[compile]") {
  const auto ruleset = with_patterns({"a == yes and b == yes", "ab", "a == yes and (b == yes)",
                                      "at least 2 of (a == yes, b == yes)", "b == yes",
                                      "b == yes and a == yes", "b in (yes)"});
  const auto& patterns = ruleset.patterns;
  CHECK(patterns[0].when == patterns[1].when);
  CHECK(patterns[0].when == patterns[2].when);
  CHECK(patterns[4].when == patterns[6].when);
  using Seen =
      std::tuple<NodeKind, int, std::uint32_t, int, int, std::uint64_t, std::vector<NodeId>>;
  std::set<Seen> seen;
  for (const auto& node : ruleset.conditions.nodes) {
    const auto children = ruleset.conditions.children_of(node);
    CHECK(seen.insert({node.kind,
                       node.item,
                       node.count,
                       node.low,
                       node.high,
                       node.mask,
                       {children.begin(), children.end()}})
              .second);
  }
}

TEST_CASE("children and gates stand before what reads them", "[compile]") {
  const WrittenRuleset written;
  written.write("tested.toml", std::string(R"(
[[item]]
id = "late"
ask = "?"
type = "yes_no"
ask_when = "middle == yes"
when_not_asked = "no"
[[item]]
id = "middle"
ask = "?"
type = "yes_no"
ask_when = "points or a == yes"
when_not_asked = "no"
)") + names + pattern("p", "late == yes and points"));
  const auto ruleset = written.compiled();
  const auto& nodes = ruleset.conditions.nodes;
  for (NodeId id = 0; id < nodes.size(); ++id) {
    for (const auto child : ruleset.conditions.children_of(nodes[id])) CHECK(child < id);
    if (!is_atom(nodes[id].kind) || nodes[id].kind == NodeKind::never) continue;
    const auto& item = ruleset.questionnaire.items[nodes[id].item];
    if (item.ask_when) CHECK(*item.ask_when < id);
  }
}

TEST_CASE("rules stand by id and know every item that they read", "[compile]") {
  const WrittenRuleset written;
  const std::string tail =
      "set = \"routine\"\nunsure = \"count\"\nsay = \"x\"\n"
      "sources = [\"book\"]\n";
  written.write("tested.toml", std::string(names) +
                                   "[[rule]]\nid = \"z-last\"\nwhen = \"points\"\n" + tail +
                                   "[[rule]]\nid = \"a-first\"\nwhen = \"ab\"\n" + tail);
  const auto ruleset = written.compiled();
  REQUIRE(ruleset.rules.size() == 3);
  CHECK(ruleset.rules[0].id == "a-first");
  CHECK(ruleset.rules[1].id == "fever-today");
  CHECK(ruleset.rules[2].id == "z-last");
  std::vector<std::string> read;
  for (const auto item : ruleset.rules[2].reads) {
    read.push_back(ruleset.questionnaire.items[item].id);
  }
  std::ranges::sort(read);
  CHECK(read == std::vector<std::string>{"a", "age", "b", "c"});
  CHECK(ruleset.rules[2].when_text == "points");
  CHECK_FALSE(ruleset.rules[2].plan_allowed);
}

}  // namespace
}  // namespace unkink
