// SPDX-License-Identifier: Apache-2.0
// Tests: which of the allowed exercises comes before which.
#include <algorithm>

#include "plan/compose_plan.hpp"
#include "plan_samples.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

using namespace samples;
using Ids = std::vector<std::string>;
using Patterns = std::vector<FittingPattern>;

const auto gentle_pattern = pattern("wry-neck", {}, {}, true);
const auto plain_pattern = pattern("desk", {});

Exercise gentle(Exercise made) { return at_level(std::move(made), Level::gentle); }

struct OrderRow {
  std::string name;
  Patterns patterns;
  std::vector<Exercise> exercises;
  Ids order;
};

const OrderRow order_rows[] = {
    {"without a pattern the first covers most",
     {},
     {working(exercise("a", {"flexion"}), {"rhomboids"}), exercise("b", {"flexion", "extension"})},
     {"b", "a"}},
    {"with a pattern the first fits best, however little it covers",
     {pattern("desk", {"rhomboids"})},
     {working(exercise("a"), {"rhomboids"}), exercise("b", {"flexion", "extension"})},
     {"a", "b"}},
    {"of two that fit as well the first covers more",
     {pattern("desk", {"rhomboids"})},
     {working(exercise("a"), {"rhomboids"}), working(exercise("b", {"flexion"}), {"rhomboids"})},
     {"b", "a"}},
    {"after the first the cover decides before the fit",
     {pattern("desk", {"rhomboids", "pectorals", "triceps"})},
     {working(exercise("a"), {"rhomboids", "pectorals"}), working(exercise("b"), {"triceps"}),
      exercise("c", {"flexion"})},
     {"a", "c", "b"}},
    {"what serves more patterns fits better than what meets more words",
     {pattern("desk", {"rhomboids", "pectorals"}), pattern("phone", {"levator", "triceps"})},
     {working(exercise("a"), {"rhomboids", "pectorals"}),
      working(exercise("b"), {"pectorals", "levator"})},
     {"b", "a"}},
    {"a word that was met counts no more, in any pattern",
     {pattern("desk", {"rhomboids"}, {"strength"}), pattern("carer", {"rhomboids", "triceps"})},
     {working(exercise("a", {"strength"}), {"rhomboids"}), working(exercise("b"), {"rhomboids"}),
      working(exercise("c"), {"triceps"})},
     {"a", "c", "b"}},
    {"standard comes before gentle",
     {},
     {gentle(exercise("a", {"flexion"})), exercise("b", {"flexion"})},
     {"b", "a"}},
    {"standard comes before gentle where the pattern that fits is not gentle",
     {plain_pattern},
     {gentle(exercise("a")), exercise("b")},
     {"b", "a"}},
    {"gentle comes before standard where a pattern is gentle",
     {plain_pattern, gentle_pattern},
     {gentle(exercise("b")), exercise("a")},
     {"b", "a"}},
    {"even in a gentle pattern the cover decides first",
     {gentle_pattern},
     {gentle(exercise("a")), exercise("b", {"flexion"})},
     {"b", "a"}},
    {"fewer demands come first, even of a later pack and id",
     {},
     {asking(exercise("a"), {"arms", "head_down"}), asking(exercise("b"), {"arms"}), exercise("c")},
     {"c", "b", "a"}},
    {"the level decides before the demands",
     {},
     {gentle(exercise("a")), asking(exercise("b"), {"arms", "head_down"})},
     {"b", "a"}},
    {"at last the id", {}, {exercise("c"), exercise("a"), exercise("b")}, {"a", "b", "c"}},
};

TEST_CASE("exercises are chosen by fit, cover, strength, demands and name", "[plan]") {
  for (const auto& row : order_rows) {
    DYNAMIC_SECTION(row.name) {
      auto fitting = outcome();
      fitting.patterns = row.patterns;
      auto exercises = row.exercises;
      do {
        const Pack packs[] = {pack(exercises)};
        CHECK(ids(compose_plan(ruleset(), fitting, packs, {}).exercises) == row.order);
      } while (std::ranges::next_permutation(exercises, {}, &Exercise::id).found);
    }
  }
}

struct EasedRow {
  std::string name;
  Patterns patterns;
  Ids order;
};

const EasedRow eased_rows[] = {
    {"what is allowed in full comes before what had to be eased", {}, {"full", "eased"}},
    {"in a gentle pattern an easier form counts as gentle", {gentle_pattern}, {"eased", "full"}},
};

TEST_CASE("an eased exercise counts by the form that is left of it", "[plan]") {
  auto eased = asking(exercise("eased"), {"kneeling"});
  eased.variants = {variant("seated", {})};
  const Pack packs[] = {pack({eased, asking(exercise("full"), {"arms"})})};
  for (const auto& row : eased_rows) {
    DYNAMIC_SECTION(row.name) {
      auto careful = outcome();
      careful.cautions = {caution(true)};
      careful.patterns = row.patterns;
      CHECK(ids(compose_plan(ruleset(), careful, packs, {}).exercises) == row.order);
    }
  }
}

TEST_CASE("a choice says what it covers and which patterns it fits", "[plan]") {
  auto fitting = outcome();
  fitting.patterns = {pattern("desk-tension", {"rhomboids"}, {"rotation"})};
  const Pack packs[] = {pack({working(exercise("a", {"rotation"}), {"rhomboids"}),
                              working(exercise("b", {"flexion"}), {"rhomboids"})})};
  const auto plan = compose_plan(ruleset(), fitting, packs, {});
  REQUIRE(ids(plan.exercises) == Ids{"a", "b"});
  CHECK(plan.exercises[0].why == "covers rotation; fits desk-tension (rhomboids and rotation)");
  CHECK(plan.exercises[1].why == "covers flexion; fits desk-tension (rhomboids)");
}

}  // namespace
}  // namespace unkink
