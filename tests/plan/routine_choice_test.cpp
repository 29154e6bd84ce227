// SPDX-License-Identifier: Apache-2.0
// Tests: which routines a plan offers, and in which form.
#include "plan/compose_plan.hpp"
#include "plan_samples.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

using namespace samples;
using Ids = std::vector<std::string>;

Exercise kneeling(std::vector<Variant> variants = {}) {
  auto made = asking(exercise("kneel"), {"kneeling"});
  made.variants = std::move(variants);
  return made;
}

Exercise rolling(Exercise made) {
  made.equipment = {"chair", "roller"};
  return made;
}

/// A routine of two parts, the first of which is `exercise`.
Pack with_routine(Exercise exercise) {
  auto made = pack({samples::exercise("still"), std::move(exercise)});
  const RoutinePart part{"p", made.exercises[1].id, 40, "All the way down."};
  made.routines = {{"reset", "p", "Reset", "At work.", 90, {part, {"p", "still", 20, ""}}, {}}};
  return made;
}

struct RoutineRow {
  std::string name;
  bool cautious;
  Exercise exercise;
  std::string part;  // "name|variant|say" of the first part; empty where it is left out
  Ids equipment;
  std::string why;  // of a routine that is left out
};

const RoutineRow rows[] = {
    {"what is allowed stays as it is",
     false,
     kneeling({variant("seated", {})}),
     "Name of kneel||All the way down.",
     {},
     ""},
    {"an easier form stands in for what is forbidden, without what was said of the full one",
     true,
     kneeling({variant("seated", {})}),
     "Easier: seated|seated|",
     {},
     ""},
    {"an easier form that is forbidden as well does not",
     true,
     kneeling({variant("low", {"kneeling"})}),
     "",
     {},
     "Name of kneel asks for kneeling on the floor; left out because: Your knees are sore."},
    {"a harder form does not",
     true,
     kneeling({variant("hard", {}, Level::advanced)}),
     "",
     {},
     "Name of kneel asks for kneeling on the floor; left out because: Your knees are sore."},
    {"nothing of level advanced is offered, whatever its forms",
     false,
     at_level(kneeling({variant("seated", {})}), Level::advanced),
     "",
     {},
     "Name of kneel is not for everybody"},
    {"equipment that is not at hand is listed",
     false,
     rolling(kneeling()),
     "Name of kneel||All the way down.",
     {"roller"},
     ""},
    {"equipment of an easier form is listed as well",
     true,
     rolling(kneeling({variant("seated", {})})),
     "Easier: seated|seated|",
     {"roller"},
     ""},
};

TEST_CASE("a routine is offered whole, with easier forms, or left out", "[plan]") {
  for (const auto& row : rows) {
    DYNAMIC_SECTION(row.name) {
      auto of = outcome();
      if (row.cautious) of.cautions = {caution(true)};
      const Pack packs[] = {with_routine(row.exercise)};
      const auto plan = compose_plan(ruleset(), of, packs, {});
      REQUIRE(plan.routines.size() == (row.part.empty() ? 0U : 1U));
      if (row.part.empty()) {
        CHECK(plan.left_out.back().id == "p/reset");
        CHECK(plan.left_out.back().why == row.why);
        continue;
      }
      const auto& routine = plan.routines[0];
      REQUIRE(routine.parts.size() == 2);
      const auto& part = routine.parts[0];
      CHECK(part.id == "p/kneel");
      CHECK(part.name + "|" + part.variant + "|" + part.say == row.part);
      CHECK(part.seconds == 40);
      CHECK(routine.seconds == 60);
      CHECK(routine.equipment == row.equipment);
    }
  }
}

TEST_CASE("a routine with a part that is not installed is left out", "[plan]") {
  auto made = with_routine(kneeling());
  made.routines[0].parts[1].pack = "gone";
  const Pack packs[] = {made};
  const auto plan = compose_plan(ruleset(), outcome(), packs, {});
  CHECK(plan.routines.empty());
  REQUIRE(plan.left_out.size() == 1);
  CHECK(plan.left_out[0].why == "gone/still is not installed");
}

TEST_CASE("a routine that waits for an answer says for which", "[plan]") {
  auto of = outcome();
  of.cautions = {caution(false, {{"knees", "unanswered"}})};
  const Pack packs[] = {with_routine(kneeling())};
  const auto plan = compose_plan(ruleset(), of, packs, {});
  REQUIRE(plan.left_out.size() == 2);
  CHECK(plan.left_out[1].id == "p/reset");
  CHECK(plan.left_out[1].open_items == Ids{"knees"});
}

TEST_CASE("an exercise on a ladder says what comes next", "[plan]") {
  auto made = pack({exercise("a"), exercise("b")});
  made.ladders = {
      {"up", "p", "Ladder", "Else step back.", {{"a", "It is easy.", 1}, {"b", "", 3}}, {}}};
  const Pack packs[] = {made};
  const auto plan = compose_plan(ruleset(), outcome(), packs, {});
  REQUIRE(ids(plan.exercises) == Ids{"a", "b"});
  CHECK(plan.exercises[0].next_step ==
        "Ladder: It is easy. Then, from week 3 on, go to Name of b. Else step back.");
  CHECK(plan.exercises[1].next_step.empty());
}

}  // namespace
}  // namespace unkink
