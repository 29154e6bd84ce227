// SPDX-License-Identifier: Apache-2.0
// Tests: what opens a session.
#include "plan/compose_plan.hpp"
#include "plan_samples.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

using namespace samples;

Exercise gentle(Exercise made) { return at_level(std::move(made), Level::gentle); }

/// A standard warm-up that kneels, with a gentle form of 30 seconds that does not.
Exercise kneeling(const std::string& id, std::int32_t seconds) {
  auto made = asking(warm_up(id, seconds), {"kneeling"});
  made.variants = {variant("seated", {})};
  return made;
}

struct WarmUpRow {
  std::string name;
  bool gentle_pattern;
  std::vector<ActiveCaution> cautions;
  std::vector<Exercise> warm_ups;
  std::string chosen;  // id, or id:variant; empty for none
};

const WarmUpRow rows[] = {
    {"the longest", false, {}, {warm_up("a", 50), warm_up("b", 90), warm_up("c", 60)}, "b"},
    {"but none longer than 90 seconds", false, {}, {warm_up("a", 91), warm_up("b", 30)}, "b"},
    {"where all are longer the shortest", false, {}, {warm_up("a", 120), warm_up("b", 100)}, "b"},
    {"a standard one before a gentle one, even if shorter",
     false,
     {},
     {gentle(warm_up("a", 60)), warm_up("b", 55)},
     "b"},
    {"a gentle one where a pattern is gentle",
     true,
     {},
     {gentle(warm_up("a", 55)), warm_up("b", 60)},
     "a"},
    {"a standard one where a pattern is gentle and no other is there",
     true,
     {},
     {warm_up("a", 60)},
     "a"},
    {"in full where that is allowed", false, {}, {kneeling("a", 60)}, "a"},
    {"in an easier form where a caution forbids the full one",
     false,
     {caution(true)},
     {kneeling("a", 60)},
     "a:seated"},
    {"of an easier form and a longer gentle one the longer",
     false,
     {caution(true)},
     {kneeling("a", 60), gentle(warm_up("b", 48))},
     "b"},
    {"among equals the fewest demands, then the id",
     false,
     {},
     {asking(warm_up("a"), {"arms"}), warm_up("c"), warm_up("b")},
     "b"},
    {"none where cautions forbid every form",
     false,
     {caution(true)},
     {asking(warm_up("a"), {"kneeling"})},
     ""},
};

TEST_CASE("the fullest warm-up that is allowed opens the session", "[plan]") {
  for (const auto& row : rows) {
    DYNAMIC_SECTION(row.name) {
      auto of = outcome();
      of.cautions = row.cautions;
      if (row.gentle_pattern) of.patterns = {pattern("wry-neck", {}, {}, true)};
      const Pack packs[] = {pack(row.warm_ups)};
      const auto plan = compose_plan(ruleset(), of, packs, {});
      std::string chosen;
      for (const auto& planned : plan.warm_up) {
        chosen += planned.exercise.id;
        if (!planned.variant.empty()) chosen += ":" + planned.variant;
      }
      CHECK(chosen == row.chosen);
    }
  }
}

}  // namespace
}  // namespace unkink
