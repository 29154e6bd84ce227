// SPDX-License-Identifier: Apache-2.0
// Tests: no output lets a foreign text command a terminal, turn a line round or forge one.
#include "hostile_samples.hpp"
#include "render/card_json.hpp"
#include "render/card_text.hpp"
#include "render/diagnostics_json.hpp"
#include "render/exercises_json.hpp"
#include "render/exercises_text.hpp"
#include "render/explain_json.hpp"
#include "render/explain_text.hpp"
#include "render/items_json.hpp"
#include "render/items_text.hpp"
#include "render/outcome_json.hpp"
#include "render/outcome_text.hpp"
#include "render/plan_json.hpp"
#include "render/plan_text.hpp"
#include "render/template_text.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

struct Output {
  std::string name;
  std::string text;
};

// Every public function of the floor, over samples that hold `hostile` wherever they can.
std::vector<Output> outputs(const std::string& hostile) {
  const auto ruleset = samples::spoiled_ruleset(hostile);
  const auto outcome = samples::spoiled_outcome(hostile, Disposition::routine);
  const auto emergency = samples::spoiled_outcome(hostile, Disposition::emergency);
  const auto plan = samples::spoiled_plan(hostile);
  const auto packs = samples::spoiled_packs(hostile);
  const TextStyle style;
  return {{"outcome_text", outcome_text(ruleset, outcome, &plan, style)},
          {"outcome_text without a plan", outcome_text(ruleset, outcome, nullptr, style)},
          {"outcome_text of an emergency", outcome_text(ruleset, emergency, nullptr, style)},
          {"outcome_json", outcome_json(ruleset, outcome, &plan)},
          {"plan_text", plan_text(ruleset, outcome, plan, style)},
          {"plan_json", plan_json(ruleset, outcome, plan)},
          {"explain_text", explain_text(ruleset, outcome, style)},
          {"explain_json", explain_json(ruleset, outcome)},
          {"items_text", items_text(ruleset, style)},
          {"items_json", items_json(ruleset)},
          {"template_text", template_text(ruleset)},
          {"exercises_text", exercises_text(ruleset, packs, style)},
          {"exercises_json", exercises_json(ruleset, packs)},
          {"exercise_card_text", exercise_card_text(ruleset, packs, hostile, style).value()},
          {"exercise_card_json", exercise_card_json(ruleset, packs, hostile).value()},
          {"routine_card_text", routine_card_text(ruleset, packs, hostile, style).value()},
          {"routine_card_json", routine_card_json(ruleset, packs, hostile).value()},
          {"ladder_card_text", ladder_card_text(ruleset, packs, hostile, style).value()},
          {"ladder_card_json", ladder_card_json(ruleset, packs, hostile).value()},
          {"diagnostics_json", diagnostics_json(samples::spoiled_diagnostics(hostile))}};
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("control characters, bidi overrides and broken bytes are shown, never sent", "[render]") {
  for (const auto& [output, text] : outputs("a\033[2Jb\u202Ec\x9b\xff"
                                            "d\te\rf\bg")) {
    DYNAMIC_SECTION(output) {
      CHECK(contains(text, "a<U+001B>[2Jb<U+202E>c<0x9B><0xFF>d e<U+000D>f<U+0008>g"));
      for (const char* raw :
           {"\033", "\u202E", "\x9b", "\xff", "\t", "\r", "\b", "\\u00", "\\r", "\\t", "\\b"}) {
        CHECK_FALSE(contains(text, raw));
      }
    }
  }
}

TEST_CASE("a line feed in a foreign text starts no line", "[render]") {
  const auto broken = outputs("one\ntwo");
  const auto spaced = outputs("one two");
  for (std::size_t i = 0; i < broken.size(); ++i) {
    DYNAMIC_SECTION(broken[i].name) {
      CHECK(broken[i].text == spaced[i].text);
      CHECK_FALSE(contains(broken[i].text, "\\n"));
    }
  }
}

}  // namespace
}  // namespace unkink
