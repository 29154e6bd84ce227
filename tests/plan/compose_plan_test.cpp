// SPDX-License-Identifier: Apache-2.0
// Tests: which exercises a plan is made of, in which order, and how long it takes.
#include <algorithm>

#include "plan/compose_plan.hpp"
#include "plan_samples.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

using namespace samples;
using Ids = std::vector<std::string>;

Plan plan_of(std::vector<Exercise> exercises, const PlanWishes& wishes = {},
             const Outcome& of = outcome()) {
  const Pack packs[] = {pack(std::move(exercises))};
  return compose_plan(ruleset(), of, packs, wishes);
}

Exercise with_equipment(Exercise made, Ids equipment) {
  made.equipment = std::move(equipment);
  return made;
}

PlanWishes within(std::optional<std::uint32_t> minutes, std::optional<std::uint32_t> most = {}) {
  return {minutes, most, {}};
}

TEST_CASE("exercises that cover more come first, and what is left open is said", "[plan]") {
  const auto plan = plan_of({exercise("a-bend", {"flexion"}), exercise("b-arch", {"extension"}),
                             exercise("c-both", {"extension", "flexion"}), exercise("d-other")});
  CHECK(ids(plan.exercises) == Ids{"c-both", "a-bend", "b-arch"});
  CHECK(plan.uncovered == Ids{"rotation"});
  CHECK(plan.exercises[0].why == "covers flexion and extension");
  CHECK(plan.exercises[1].why == "rounds the session off");
}

struct LevelRow {
  std::string name;
  Exercise exercise;
  Ids at_hand;
  bool chosen;
};

TEST_CASE("levels and equipment decide what may be chosen at all", "[plan]") {
  const LevelRow rows[] = {
      {"gentle", at_level(exercise("a"), Level::gentle), {}, true},
      {"standard", exercise("a"), {}, true},
      {"advanced", at_level(exercise("a"), Level::advanced), {}, false},
      {"with someone's help", at_level(exercise("a"), Level::helper), {}, false},
      {"equipment that everyone has", with_equipment(exercise("a"), {"chair"}), {}, true},
      {"equipment that is not there",
       with_equipment(exercise("a"), {"chair", "roller"}),
       {},
       false},
      {"equipment that was named",
       with_equipment(exercise("a"), {"chair", "roller"}),
       {"roller"},
       true},
      {"an advanced warm-up", at_level(warm_up("a"), Level::advanced), {}, false},
  };
  for (const auto& row : rows) {
    DYNAMIC_SECTION(row.name) {
      PlanWishes wishes;
      wishes.equipment = row.at_hand;
      const auto plan = plan_of({row.exercise}, wishes);
      CHECK(plan.exercises.size() + plan.warm_up.size() == (row.chosen ? 1U : 0U));
      CHECK(plan.left_out.empty());
    }
  }
}

struct TimeRow {
  std::string name;
  PlanWishes wishes;
  std::vector<Exercise> exercises;
  Ids warm_up;
  Ids chosen;
  std::uint32_t minutes;
};

TEST_CASE("a plan keeps to its time and number", "[plan]") {
  const TimeRow rows[] = {
      {"the rules' own choice: three exercises",
       {},
       {exercise("a"), exercise("b"), exercise("c"), exercise("d")},
       {},
       {"a", "b", "c"},
       3},
      {"as many as were wished", within({}, 1), {exercise("a"), exercise("b")}, {}, {"a"}, 1},
      {"none where none was wished", within({}, 0), {exercise("a")}, {}, {}, 0},
      {"what does not fit is passed over for what does",
       within(2),
       {exercise("a", {"flexion", "extension"}, 180), exercise("b", {"flexion"}, 60),
        exercise("c", {"extension"}, 61), exercise("d", {}, 60)},
       {},
       {"b", "d"},
       2},
      {"even where none fits, the shortest is taken",
       within(1),
       {exercise("a", {"flexion"}, 200), exercise("b", {}, 100)},
       {},
       {"b"},
       2},
      {"the warm-up takes its share and does not count as an exercise",
       within(3, 2),
       {warm_up("w"), exercise("a"), exercise("b"), exercise("c")},
       {"w"},
       {"a", "b"},
       3},
      {"only a warm-up that leaves room",
       within(2),
       {warm_up("v", 61), warm_up("x", 60), exercise("a")},
       {"x"},
       {"a"},
       2},
      {"no warm-up where only one exercise has room",
       within(1),
       {warm_up("w"), exercise("a")},
       {},
       {"a"},
       1},
      {"a warm-up is never an exercise", {}, {warm_up("w")}, {"w"}, {}, 1},
      {"minutes are rounded up", {}, {exercise("a", {}, 61)}, {}, {"a"}, 2},
      {"nothing to choose from", {}, {}, {}, {}, 0},
  };
  for (const auto& row : rows) {
    DYNAMIC_SECTION(row.name) {
      const auto plan = plan_of(row.exercises, row.wishes);
      CHECK(ids(plan.warm_up) == row.warm_up);
      CHECK(ids(plan.exercises) == row.chosen);
      CHECK(plan.minutes == row.minutes);
    }
  }
}

TEST_CASE("a plan carries the rules' frame", "[plan]") {
  const auto plan = plan_of({warm_up("w"), exercise("a")});
  CHECK(plan.schedule == "Once a day.");
  CHECK(plan.principles == Ids{"A pull is fine."});
  CHECK(plan.stop_rules == Ids{"Pain goes down an arm."});
  CHECK(plan.come_back == "After four weeks.");
  CHECK(plan.warm_up[0].why == "opens the session");
}

Pack pack_of(const std::string& id, std::vector<Exercise> exercises) {
  for (auto& each : exercises) each.pack = id;
  return {id, id, "1", std::move(exercises)};
}

std::string signature(const Plan& plan) {
  std::string text = std::to_string(plan.minutes);
  for (const auto& each : plan.warm_up) text += " w:" + each.exercise.pack + "/" + each.exercise.id;
  for (const auto& each : plan.exercises) {
    text += " " + each.exercise.pack + "/" + each.exercise.id + "=" + each.why;
  }
  for (const auto& each : plan.left_out) text += " -" + each.id;
  return text;
}

TEST_CASE("the order of packs and of their exercises does not matter", "[plan]") {
  auto careful = outcome();
  careful.cautions = {caution(true)};
  const auto kneel = asking(exercise("k", {"flexion"}), {"kneeling"});
  std::vector<Pack> packs = {
      pack_of("one", {warm_up("w"), exercise("a", {"flexion"}), kneel}),
      pack_of("three", {kneel, exercise("a", {"rotation"}), exercise("b", {"flexion"})}),
      pack_of("two", {exercise("a", {"flexion"}), exercise("c", {"extension"}), warm_up("w")})};
  const auto expected = signature(compose_plan(ruleset(), careful, packs, {}));
  CHECK(expected ==
        "4 w:one/w one/a=covers flexion three/a=covers rotation two/c=covers extension "
        "-one/k -three/k");
  std::ranges::sort(packs, {}, &Pack::id);
  do {
    for (auto& each : packs) std::ranges::reverse(each.exercises);
    CHECK(signature(compose_plan(ruleset(), careful, packs, {})) == expected);
  } while (std::ranges::next_permutation(packs, {}, &Pack::id).found);
}

}  // namespace
}  // namespace unkink
