// SPDX-License-Identifier: Apache-2.0
// Tests: two numbers of which one cannot exceed the other, and does.
#include "evaluate/impossible_pairs.hpp"

#include <algorithm>
#include <random>

#include "support/catch.hpp"
#include "support/tiny_ruleset.hpp"

namespace unkink {
namespace {

using namespace tiny;

/// Onset and years cannot exceed age. With a gate, onset is asked only where the pain is old.
struct World {
  TinyRuleset made;
  ItemIndex old = made.yes_no("old");
  ItemIndex age = made.integer("age", -9, 120);
  ItemIndex onset = made.integer("onset", -9, 120);
  ItemIndex years = made.integer("years", -9, 120);

  World() {
    made.ruleset.impossible_pairs = {{"onset-after-today", onset, age, "onset is after today"},
                                     {"longer-than-life", years, age, "longer than life"}};
  }

  void gate(bool stands) {
    made.gate(onset, made.is_yes(old), {0, 0});
    made.item(onset).stands = stands;
  }

  Answers settled(const Answer& of_old, const Answer& of_age, const Answer& of_onset,
                  const Answer& of_years) const {
    auto answers =
        made.answers({{old, of_old}, {age, of_age}, {onset, of_onset}, {years, of_years}});
    settle_impossible_pairs(made.ruleset, answers);
    return answers;
  }
};

struct PairRow {
  const char* name;
  Answer age, onset, years;
  std::vector<std::string> found;
  Answer of_age, of_onset, of_years;
};

const std::string onset_late = "onset-after-today";
const std::string too_long = "longer-than-life";

const PairRow pair_rows[] = {
    {"possible", number(40), number(30), number(10), {}, number(40), number(30), number(10)},
    {"equal is possible",
     number(40),
     number(40),
     number(40),
     {},
     number(40),
     number(40),
     number(40)},
    {"one pair", number(40), number(41), number(10), {onset_late}, unsure(), unsure(), number(10)},
    {"below zero",
     number(-5),
     number(-3),
     number(-9),
     {onset_late},
     unsure(),
     unsure(),
     number(-9)},
    {"both pairs, though they share an item",
     number(40),
     number(41),
     number(50),
     {onset_late, too_long},
     unsure(),
     unsure(),
     unsure()},
    {"a side not known", unsure(), number(41), nothing(), {}, unsure(), number(41), nothing()},
    {"a side not said", nothing(), number(41), nothing(), {}, nothing(), number(41), nothing()},
};

TEST_CASE("an impossible pair is read as \"not sure\" on both sides and reported", "[evaluate]") {
  for (const auto& row : pair_rows) {
    DYNAMIC_SECTION(row.name) {
      World world;
      for (const bool reversed : {false, true}) {
        if (reversed) std::ranges::reverse(world.made.ruleset.impossible_pairs);
        const auto answers = world.settled(nothing(), row.age, row.onset, row.years);
        auto wanted = row.found;
        if (reversed) std::ranges::reverse(wanted);
        CHECK(ids(answers.contradictions) == wanted);
        CHECK(answers.by_item[world.age] == row.of_age);
        CHECK(answers.by_item[world.onset] == row.of_onset);
        CHECK(answers.by_item[world.years] == row.of_years);
        auto again = answers;
        settle_impossible_pairs(world.made.ruleset, again);
        CHECK(again.by_item == answers.by_item);
        CHECK(ids(again.contradictions) == wanted);
      }
    }
  }
}

TEST_CASE("a number that is set aside makes no impossible pair", "[evaluate]") {
  struct Row {
    const char* name;
    Answer old;
    bool stands;
    bool found;
  };
  const Row rows[] = {
      {"asked", yes(), false, true},
      {"not known whether asked, so asked", unsure(), false, true},
      {"the screen was left out, so asked", nothing(), false, true},
      {"not asked: set aside", no(), false, false},
      {"not asked, but the answer stands", no(), true, true},
  };
  for (const auto& row : rows) {
    DYNAMIC_SECTION(row.name) {
      World world;
      world.gate(row.stands);
      const auto answers = world.settled(row.old, number(40), number(41), number(10));
      CHECK(answers.by_item[world.age] == (row.found ? unsure() : number(40)));
      CHECK(answers.by_item[world.onset] == (row.found ? unsure() : number(41)));
      CHECK(answers.contradictions.empty() != row.found);
    }
  }
}

// The worst bug there is: an answer that nobody may look at made an urgent person well.
TEST_CASE("an answer that is set aside lowers nothing", "[evaluate]") {
  World world;
  world.gate(false);
  world.made.rule("old-age", world.made.within(world.age, 3, 120), Disposition::urgent,
                  UnsureEffect::nothing);
  const auto& ruleset = world.made.ruleset;
  const auto without = world.made.answers({{world.old, no()}, {world.age, number(5)}});
  const auto with =
      world.made.answers({{world.old, no()}, {world.age, number(5)}, {world.onset, number(9)}});
  CHECK(judge(ruleset, without).disposition == Disposition::urgent);
  const auto outcome = judge(ruleset, with);
  CHECK(outcome.disposition == Disposition::urgent);
  CHECK(ids(outcome.contradictions) == std::vector<std::string>{"set_aside"});
  CHECK(outcome.unknown.size() == judge(ruleset, without).unknown.size());
}

TEST_CASE("of an impossible pair the riskier reading wins", "[evaluate]") {
  World world;
  const auto aged = world.made.within(world.age, 65, 120);
  const auto young = world.made.within(world.age, 0, 17);
  world.made.rule("aged", aged, Disposition::same_day, UnsureEffect::count);
  world.made.rule("aged-too", aged, Disposition::emergency, UnsureEffect::fire);
  world.made.rule("young", young, Disposition::urgent, UnsureEffect::fire);
  const auto outcome = judge(
      world.made.ruleset, world.made.answers({{world.age, number(70)}, {world.onset, number(71)}}));
  std::vector<std::string> said;
  for (const auto& reason : outcome.reasons) {
    said.push_back(reason.rule + " " + std::string(name(reason.by)));
    for (const auto& because : reason.because)
      said.back() += " " + because.item + "=" + because.answer;
  }
  CHECK(said == std::vector<std::string>{"aged-too yes age=70", "aged yes age=70",
                                         "young unsure age=unsure",
                                         "policy-unsure unsure age=unsure"});
  CHECK(outcome.disposition == Disposition::emergency);
  CHECK(outcome.open.empty());
  CHECK(ids(outcome.contradictions) == std::vector<std::string>{onset_late});
}

TEST_CASE("many people's pairs are settled as one person's are", "[evaluate]") {
  std::mt19937 random(5);  // NOLINT(cert-msc32-c,cert-msc51-cpp)
  const auto below = [&](std::uint32_t bound) {
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(random()) % bound);
  };
  World world;
  world.gate(false);
  const auto some_number = [&] { return below(4) == 0 ? nothing() : number(below(12) - 6); };
  std::vector<Answers> people;
  for (int i = 0; i < 1000; ++i) {
    people.push_back(world.made.answers({{world.old, below(2) == 0 ? yes() : no()},
                                         {world.age, some_number()},
                                         {world.onset, some_number()},
                                         {world.years, some_number()}}));
  }
  Block block(world.made.ruleset.questionnaire, people.size());
  for (std::size_t r = 0; r < people.size(); ++r) block.put(r, people[r]);
  ImpossiblePairs pairs(world.made.ruleset);
  pairs.settle(block);
  block.seal();
  std::size_t wrong = 0;
  std::size_t changed = 0;
  for (std::size_t r = 0; r < people.size(); ++r) {
    auto person = people[r];
    settle_impossible_pairs(world.made.ruleset, person);
    changed += person.by_item != people[r].by_item ? 1 : 0;
    for (ItemIndex i = 0; i < person.by_item.size(); ++i) {
      wrong += block.answer(r, i) == person.by_item[i] ? 0 : 1;
    }
    wrong += test_bit(block.column(world.age).unsure, r) ==
                     (person.by_item[world.age].state == AnswerState::unsure)
                 ? 0
                 : 1;
  }
  CHECK(wrong == 0);
  CHECK(changed > 100);
  CHECK(changed < 900);
}

}  // namespace
}  // namespace unkink
