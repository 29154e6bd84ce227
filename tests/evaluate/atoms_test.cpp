// SPDX-License-Identifier: Apache-2.0
// Tests: what each kind of atom makes of each state of an answer.
#include "evaluate/atoms.hpp"
#include "evaluate/evaluate.hpp"
#include "support/catch.hpp"
#include "support/tiny_ruleset.hpp"

namespace unkink {
namespace {

using namespace tiny;

struct Read {
  Truth truth = Truth::unknown;
  bool unsure = false;
};

Read read(const TinyRuleset& made, NodeId node, ItemIndex item, const Answer& answer) {
  Block block(made.ruleset.questionnaire, 1);
  block.put(0, made.answers({{item, answer}}));
  const auto evaluation = evaluate(made.ruleset, block);
  return {evaluation.truth(node, 0), test_bit(evaluation.nodes[node].unsure, 0)};
}

struct AtomRow {
  const char* name;
  NodeId node;
  ItemIndex item;
  Answer answer;
  Truth truth;
  bool unsure;
};

TEST_CASE("an atom is yes, no or unknown by what was said of its item", "[evaluate]") {
  TinyRuleset made;
  const auto fever = made.yes_no("fever");
  const auto onset = made.choice("onset", {{"slow", ""}, {"sudden", ""}, {"odd", ""}});
  const auto signs = made.choices("signs", {{"a", ""}, {"b", ""}, {"c", ""}});
  const auto age = made.integer("age", -5, 120);
  const auto is_fever = made.is_yes(fever);
  const auto sudden_or_odd = made.one_of(onset, 0b110);
  const auto has_b = made.has(signs, 1);
  const auto none = made.has_none(signs);
  const auto adult = made.within(age, 18, 64);
  const auto never = made.never();

  const AtomRow rows[] = {
      {"yes", is_fever, fever, yes(), Truth::yes, false},
      {"no", is_fever, fever, no(), Truth::no, false},
      {"not sure", is_fever, fever, unsure(), Truth::unknown, true},
      {"nothing said", is_fever, fever, nothing(), Truth::unknown, false},
      {"an option that is meant", sudden_or_odd, onset, number(1), Truth::yes, false},
      {"another that is meant", sudden_or_odd, onset, number(2), Truth::yes, false},
      {"an option that is not", sudden_or_odd, onset, number(0), Truth::no, false},
      {"not sure which option", sudden_or_odd, onset, unsure(), Truth::unknown, true},
      {"no option given", sudden_or_odd, onset, nothing(), Truth::unknown, false},
      {"the option is selected", has_b, signs, chosen(0b010), Truth::yes, false},
      {"it is one of several", has_b, signs, chosen(0b111), Truth::yes, false},
      {"only others are", has_b, signs, chosen(0b101), Truth::no, false},
      {"none of these", has_b, signs, chosen(0), Truth::no, false},
      {"selected beside not sure", has_b, signs, unsure_beside(0b010), Truth::yes, false},
      {"another beside not sure", has_b, signs, unsure_beside(0b001), Truth::unknown, true},
      {"not sure of any", has_b, signs, unsure(), Truth::unknown, true},
      {"no list given", has_b, signs, nothing(), Truth::unknown, false},
      {"none: none of these", none, signs, chosen(0), Truth::yes, false},
      {"none: some selected", none, signs, chosen(0b100), Truth::no, false},
      {"none: some beside not sure", none, signs, unsure_beside(0b100), Truth::no, false},
      {"none: not sure of any", none, signs, unsure(), Truth::unknown, true},
      {"none: no list given", none, signs, nothing(), Truth::unknown, false},
      {"below the range", adult, age, number(17), Truth::no, false},
      {"its first number", adult, age, number(18), Truth::yes, false},
      {"its last number", adult, age, number(64), Truth::yes, false},
      {"above the range", adult, age, number(65), Truth::no, false},
      {"a negative number", adult, age, number(-5), Truth::no, false},
      {"a number not known", adult, age, unsure(), Truth::unknown, true},
      {"no number", adult, age, nothing(), Truth::unknown, false},
      {"never", never, fever, yes(), Truth::no, false},
      {"never, though not sure", never, fever, unsure(), Truth::no, false},
  };
  for (const auto& row : rows) {
    DYNAMIC_SECTION(row.name) {
      const auto got = read(made, row.node, row.item, row.answer);
      CHECK(got.truth == row.truth);
      CHECK(got.unsure == row.unsure);
    }
  }
}

TEST_CASE("the last of 64 options is as good as the first", "[evaluate]") {
  TinyRuleset made;
  std::vector<Option> options;
  for (int i = 0; i < 64; ++i) options.push_back({"o" + std::to_string(i), ""});
  const auto signs = made.choices("signs", options);
  const auto kind = made.choice("kind", options);
  const auto has_last = made.has(signs, 63);
  const auto is_last = made.one_of(kind, std::uint64_t{1} << 63U);
  CHECK(read(made, has_last, signs, chosen(std::uint64_t{1} << 63U)).truth == Truth::yes);
  CHECK(read(made, has_last, signs, chosen(1)).truth == Truth::no);
  CHECK(read(made, is_last, kind, number(63)).truth == Truth::yes);
  CHECK(read(made, is_last, kind, number(0)).truth == Truth::no);
}

TEST_CASE("an assumed answer is read as the answer would be", "[evaluate]") {
  TinyRuleset made;
  const auto signs = made.choices("signs", {{"a", ""}, {"b", ""}});
  const auto age = made.integer("age", 0, 120);
  const auto has_b = made.has(signs, 1);
  const auto none = made.has_none(signs);
  const auto old = made.within(age, 65, 120);
  const auto& nodes = made.ruleset.conditions.nodes;
  CHECK(atom_holds(nodes[has_b], {0, 0b10}));
  CHECK_FALSE(atom_holds(nodes[has_b], {0, 0b01}));
  CHECK(atom_holds(nodes[none], {0, 0}));
  CHECK_FALSE(atom_holds(nodes[none], {0, 0b01}));
  CHECK(atom_holds(nodes[old], {65, 0}));
  CHECK_FALSE(atom_holds(nodes[old], {64, 0}));
}

}  // namespace
}  // namespace unkink
