// SPDX-License-Identifier: Apache-2.0
// Tests: a record means the same alone, in any place of a block, and beside any others.
#include <random>

#include "evaluate/evaluate.hpp"
#include "support/catch.hpp"
#include "support/tiny_ruleset.hpp"

namespace unkink {
namespace {

using namespace tiny;

/// A ruleset in which every kind of node, gate and unsure effect occurs.
struct Everything {
  TinyRuleset made;
  ItemIndex screen = made.red_flag("screen");
  ItemIndex flag = made.red_flag("flag");
  ItemIndex onset = made.choice("onset", {{"a", ""}, {"b", ""}, {"c", ""}});
  ItemIndex signs = made.choices("signs", {{"a", ""}, {"b", ""}, {"c", ""}});
  ItemIndex age = made.integer("age", 0, 120);
  ItemIndex plain = made.yes_no("plain");

  Everything() {
    made.item(age).required = true;
    const auto on = made.is_yes(screen);
    made.gate(flag, on);
    made.gate(plain, on, {1, 0});
    const auto is_flag = made.is_yes(flag);
    const auto is_plain = made.is_yes(plain);
    const auto late = made.one_of(onset, 0b110);
    const auto has_c = made.has(signs, 2);
    const auto old = made.within(age, 65, 120);
    const auto two = made.at_least(2, {is_flag, late, has_c, old});
    made.rule("fires", made.any({is_flag, made.all({late, has_c})}), Disposition::same_day);
    made.rule("counts", made.all({two, made.negation(is_plain)}), Disposition::urgent,
              UnsureEffect::count);
    made.rule("stays", made.has_none(signs), Disposition::routine, UnsureEffect::nothing)
        .plan_allowed = true;
  }

  Answer any_answer(ItemIndex item, std::mt19937& luck) const {
    const auto state = luck() % 4;
    if (state == 0) return nothing();
    const auto type = made.ruleset.questionnaire.items[item].type;
    const auto selected = type == ItemType::choices ? luck() % 8 : 0;
    if (state == 1) return unsure_beside(selected);
    if (type == ItemType::choices) return chosen(selected);
    const auto values = type == ItemType::integer ? 121U : type == ItemType::choice ? 3U : 2U;
    return number(static_cast<std::int32_t>(luck() % values));
  }

  std::vector<Answers> people(std::size_t count) const {
    std::mt19937 luck(20261121);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same people each time
    std::vector<Answers> all;
    for (std::size_t i = 0; i < count; ++i) {
      Answers person(made.ruleset.questionnaire.items.size());
      for (std::size_t item = 0; item < person.by_item.size(); ++item) {
        person.by_item[item] = any_answer(static_cast<ItemIndex>(item), luck);
      }
      all.push_back(std::move(person));
    }
    return all;
  }
};

// All of an outcome that a person would see, in one text.
std::string summary(const Outcome& outcome) {
  std::string text(name(outcome.disposition));
  text += outcome.complete ? " complete" : " incomplete";
  text += outcome.plan_allowed ? " plan" : "";
  for (const auto& reason : outcome.reasons) {
    text += " | " + reason.rule + " " + std::string(name(reason.by));
    for (const auto& one : reason.because) text += " " + one.item + "=" + one.answer;
  }
  for (const auto& open : outcome.open) {
    text += " ~ " + open.rule;
    for (const auto& item : open.items) text += " " + item;
  }
  for (const auto& unknown : outcome.unknown) text += " ? " + unknown.item;
  for (const auto& odd : outcome.contradictions) text += " ! " + odd.text;
  return text;
}

TEST_CASE("130 records in one block come out as each does alone", "[evaluate]") {
  const Everything world;
  const auto people = world.people(130);
  Block block(world.made.ruleset.questionnaire, people.size());
  for (std::size_t i = 0; i < people.size(); ++i) block.put(i, people[i]);
  const auto evaluation = evaluate(world.made.ruleset, block);
  for (std::size_t i = 0; i < people.size(); ++i) {
    CAPTURE(i);
    const auto together = outcome_of(world.made.ruleset, block, evaluation, i);
    CHECK(summary(together) == summary(judge(world.made.ruleset, people[i])));
  }
}

TEST_CASE("bits past the last record stay 0", "[evaluate]") {
  const Everything world;
  const auto people = world.people(70);
  Block block(world.made.ruleset.questionnaire, people.size());
  for (std::size_t i = 0; i < people.size(); ++i) block.put(i, people[i]);
  const auto evaluation = evaluate(world.made.ruleset, block);
  const auto nothing_beyond = [&](const Plane& plane) {
    REQUIRE(plane.size() == evaluation.all.size());
    for (std::size_t w = 0; w < plane.size(); ++w) CHECK((plane[w] & ~evaluation.all[w]) == 0);
  };
  for (const auto& node : evaluation.nodes) {
    for (const auto* plane : {&node.yes, &node.no, &node.unsure, &node.unsure_no}) {
      nothing_beyond(*plane);
    }
  }
  for (const auto* planes :
       {&evaluation.missing, &evaluation.counted, &evaluation.off, &evaluation.unsure}) {
    for (const auto& plane : *planes) nothing_beyond(plane);
  }
}

TEST_CASE("a block gives back the answers that were put in, the last ones put", "[evaluate]") {
  const Everything world;
  const auto people = world.people(3);
  Block block(world.made.ruleset.questionnaire, 65);
  block.put(64, people[0]);
  block.put(64, people[1]);
  block.put(0, people[2]);
  for (std::size_t item = 0; item < people[0].by_item.size(); ++item) {
    const auto index = static_cast<ItemIndex>(item);
    CHECK(block.answer(64, index) == people[1].by_item[item]);
    CHECK(block.answer(0, index) == people[2].by_item[item]);
    CHECK(block.answer(33, index) == nothing());
  }
}

TEST_CASE("an empty block is evaluated to nothing", "[evaluate]") {
  const Everything world;
  const Block block(world.made.ruleset.questionnaire, 0);
  CHECK(evaluate(world.made.ruleset, block).all.empty());
}

}  // namespace
}  // namespace unkink
