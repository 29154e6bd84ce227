// SPDX-License-Identifier: Apache-2.0
// Tests: what cautions keep out of a plan, and how that is said.
#include "plan/compose_plan.hpp"
#include "plan_samples.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

using samples::caution;
using Ids = std::vector<std::string>;

struct Row {
  std::string name;
  std::vector<ActiveCaution> cautions;
  Ids demands;
  std::string left_out;  // empty: the exercise stays in
};

const Row rows[] = {
    {"no caution forbids nothing", {}, {"kneeling"}, ""},
    {"a caution leaves other demands alone", {caution(true)}, {"head_down"}, ""},
    {"what asks nothing is never forbidden", {caution(true)}, {}, ""},
    {"a sure caution forbids",
     {caution(true, {{"knees", "yes"}})},
     {"kneeling"},
     "asks for kneeling on the floor; left out because: Your knees are sore."},
    {"a caution left open by not sure forbids, and says what would help",
     {caution(false, {{"knees", "unsure"}})},
     {"kneeling"},
     "asks for kneeling on the floor; left out because: Your knees are sore. You were not sure "
     "about knees. A sure answer may bring the exercise back."},
    {"options beside not sure are still not sure",
     {caution(false, {{"joints", "hip; unsure"}})},
     {"kneeling"},
     "asks for kneeling on the floor; left out because: Your knees are sore. You were not sure "
     "about joints. A sure answer may bring the exercise back."},
    {"a caution left open by a missing answer forbids, and says what would help",
     {caution(false, {{"knees", "unanswered"}, {"age", "48"}})},
     {"kneeling"},
     "asks for kneeling on the floor; left out because: Your knees are sore. Not answered: knees. "
     "A sure answer may bring the exercise back."},
    {"a caution left open by nothing that is named",
     {caution(false)},
     {"kneeling"},
     "asks for kneeling on the floor; left out because: Your knees are sore. This was not answered "
     "or not sure. A sure answer may bring the exercise back."},
    {"where one caution is sure, no answer to another would help",
     {caution(true), caution(false, {{"eyes", "unsure"}}, {"head_down"})},
     {"head_down", "kneeling"},
     "asks for a head below the heart and kneeling on the floor; left out because: Your knees are "
     "sore. Your knees are sore."},
    {"a demand that the rules do not list is named by its id",
     {caution(true, {}, {"hanging_upside_down"})},
     {"hanging_upside_down"},
     "asks for hanging upside down; left out because: Your knees are sore."},
};

std::string said(const std::vector<LeftOut>& left_out) {
  std::string text;
  for (const auto& left : left_out) text += left.id + " " + left.name + ": " + left.why;
  return text;
}

TEST_CASE("a caution forbids unless it is certainly false", "[plan]") {
  for (const auto& row : rows) {
    DYNAMIC_SECTION(row.name) {
      auto outcome = samples::outcome();
      outcome.cautions = row.cautions;
      const Pack packs[] = {
          samples::pack({samples::asking(samples::exercise("a", {"flexion"}), row.demands)})};
      const auto plan = compose_plan(samples::ruleset(), outcome, packs, {});
      CHECK(plan.exercises.size() == (row.left_out.empty() ? 1U : 0U));
      CHECK(said(plan.left_out) == (row.left_out.empty() ? "" : "p/a Name of a: " + row.left_out));
    }
  }
}

TEST_CASE("warm-ups pass the same filter", "[plan]") {
  auto outcome = samples::outcome();
  outcome.cautions = {caution(true)};
  const Pack packs[] = {samples::pack(
      {samples::asking(samples::warm_up("w"), {"kneeling"}), samples::exercise("a", {"flexion"})})};
  const auto plan = compose_plan(samples::ruleset(), outcome, packs, {});
  CHECK(plan.warm_up.empty());
  REQUIRE(plan.left_out.size() == 1);
  CHECK(plan.left_out[0].id == "p/w");
}

TEST_CASE("an easier variant stands in for an exercise that is forbidden", "[plan]") {
  auto outcome = samples::outcome();
  outcome.cautions = {caution(true)};
  auto exercise = samples::asking(samples::exercise("a", {"flexion"}), {"kneeling"});
  exercise.variants = {samples::variant("still-kneeling", {"kneeling"}),
                       samples::variant("too-hard", {}, Level::advanced),
                       samples::variant("standing", {}, Level::standard),
                       samples::variant("seated", {})};
  const Pack packs[] = {samples::pack({exercise})};
  const auto plan = compose_plan(samples::ruleset(), outcome, packs, {});
  REQUIRE(plan.exercises.size() == 1);
  const auto& planned = plan.exercises[0];
  CHECK(planned.variant == "seated");
  CHECK(planned.exercise.id == "a");
  CHECK(planned.exercise.name == "Easier: seated");
  CHECK(planned.exercise.level == Level::gentle);
  CHECK(planned.exercise.steps == Ids{"Do less of it."});
  CHECK(planned.exercise.demands.empty());
  CHECK(planned.seconds == 30);
  CHECK(planned.why ==
        "covers flexion; in an easier form, as the full one asks for kneeling on the floor");
  CHECK(plan.left_out.empty());
}

TEST_CASE("a variant is not used where the exercise itself is allowed", "[plan]") {
  auto exercise = samples::asking(samples::exercise("a", {"flexion"}), {"kneeling"});
  exercise.variants = {samples::variant("seated", {})};
  const Pack packs[] = {samples::pack({exercise})};
  const auto plan = compose_plan(samples::ruleset(), samples::outcome(), packs, {});
  REQUIRE(plan.exercises.size() == 1);
  CHECK(plan.exercises[0].variant.empty());
  CHECK(plan.exercises[0].seconds == 60);
}

TEST_CASE("cautions that forbid everything leave a plan without exercises", "[plan]") {
  auto outcome = samples::outcome();
  outcome.cautions = {caution(true)};
  const Pack packs[] = {
      samples::pack({samples::asking(samples::exercise("b"), {"kneeling"}),
                     samples::asking(samples::exercise("a"), {"kneeling", "head_down"})})};
  const auto plan = compose_plan(samples::ruleset(), outcome, packs, {});
  CHECK(plan.exercises.empty());
  CHECK(plan.minutes == 0);
  CHECK(plan.uncovered == Ids{"flexion", "extension", "rotation"});
  REQUIRE(plan.left_out.size() == 2);
  CHECK(plan.left_out[0].id == "p/a");
  CHECK(plan.left_out[1].id == "p/b");
  CHECK(plan.come_back == "After four weeks.");
}

}  // namespace
}  // namespace unkink
