// SPDX-License-Identifier: Apache-2.0
// Tests: what an outcome is made of: its order, its plan, patterns, cautions, soft flags.
#include "evaluate/evaluate.hpp"
#include "support/catch.hpp"
#include "support/tiny_ruleset.hpp"

namespace unkink {
namespace {

using namespace tiny;
using Ids = std::vector<std::string>;

TEST_CASE("reasons and open rules stand by urgency, then by id", "[evaluate]") {
  TinyRuleset made;
  const auto item = made.yes_no("item");
  const auto other = made.yes_no("other");
  const auto is = made.is_yes(item);
  const auto is_other = made.is_yes(other);
  made.rule("routine-b", is, Disposition::routine);
  made.rule("urgent-z", is, Disposition::urgent);
  made.rule("emergency-m", is, Disposition::emergency);
  made.rule("urgent-a", is, Disposition::urgent);
  made.rule("routine-a", is, Disposition::routine);
  made.rule("open-routine", is_other, Disposition::routine);
  made.rule("open-b", is_other, Disposition::same_day);
  made.rule("open-a", is_other, Disposition::same_day);
  const auto outcome = judge(made.ruleset, made.answers({{item, yes()}}));
  Ids reasons;
  Ids open;
  for (const auto& reason : outcome.reasons) reasons.push_back(reason.rule);
  for (const auto& rule : outcome.open) open.push_back(rule.rule);
  CHECK(reasons == Ids{"emergency-m", "urgent-a", "urgent-z", "routine-a", "routine-b"});
  CHECK(open == Ids{"open-a", "open-b", "open-routine"});
  CHECK(outcome.disposition == Disposition::emergency);
  CHECK(outcome.reasons[0].text == "emergency-m says");
  CHECK(outcome.reasons[0].by == RaisedBy::yes);
}

struct PlanRow {
  const char* name;
  std::vector<std::pair<Disposition, bool>> rules;  ///< each fires; whether it allows a plan
  bool complete;
  bool plan;
};

const PlanRow plan_rows[] = {
    {"self_care", {}, true, true},
    {"routine that allows", {{Disposition::routine, true}}, true, true},
    {"routine that forbids", {{Disposition::routine, false}}, true, false},
    {"two that allow", {{Disposition::routine, true}, {Disposition::routine, true}}, true, true},
    {"one of two forbids",
     {{Disposition::routine, true}, {Disposition::routine, false}},
     true,
     false},
    {"incomplete", {}, false, false},
    {"incomplete beside one that allows", {{Disposition::routine, true}}, false, false},
    {"urgent, even if it said allow", {{Disposition::urgent, true}}, true, false},
    {"emergency", {{Disposition::emergency, false}}, true, false},
    {"urgent beside one that allows",
     {{Disposition::routine, true}, {Disposition::urgent, false}},
     true,
     false},
};

TEST_CASE("a plan comes with self_care, and with routine when every reason allows it",
          "[evaluate]") {
  for (const auto& row : plan_rows) {
    DYNAMIC_SECTION(row.name) {
      TinyRuleset made;
      const auto item = made.yes_no("item");
      const auto flag = made.red_flag("flag");
      const auto is = made.is_yes(item);
      int count = 0;
      for (const auto& [set, plan] : row.rules) {
        made.rule("r" + std::to_string(count++), is, set).plan_allowed = plan;
      }
      const auto outcome = judge(
          made.ruleset, made.answers({{item, yes()}, {flag, row.complete ? no() : nothing()}}));
      CHECK(outcome.plan_allowed == row.plan);
      CHECK(outcome.complete == row.complete);
    }
  }
}

struct PatternRow {
  const char* name;
  Answer when;
  Answer unless;
  bool fits;
};

const PatternRow pattern_rows[] = {
    {"yes, and nothing against it", yes(), no(), true},
    {"yes, and something against it", yes(), yes(), false},
    {"yes, and unknown whether", yes(), nothing(), false},
    {"yes, and not sure whether", yes(), unsure(), false},
    {"no", no(), no(), false},
    {"not sure", unsure(), no(), false},
    {"nothing said", nothing(), no(), false},
};

TEST_CASE("a pattern fits when it is certainly so and nothing may speak against it", "[evaluate]") {
  TinyRuleset made;
  const auto when = made.yes_no("when");
  const auto unless = made.yes_no("unless");
  const auto is_when = made.is_yes(when);
  made.ruleset.patterns.push_back({"p", is_when, made.is_yes(unless), "fits", {"t"}, {"m"}, {}});
  made.ruleset.patterns.push_back({"q", is_when, std::nullopt, "fits too", {}, {}, {}, true});
  for (const auto& row : pattern_rows) {
    DYNAMIC_SECTION(row.name) {
      const auto outcome =
          judge(made.ruleset, made.answers({{when, row.when}, {unless, row.unless}}));
      const bool plain = row.when == yes();
      REQUIRE(outcome.patterns.size() == (row.fits ? 2U : plain ? 1U : 0U));
      if (row.fits) CHECK(outcome.patterns[0].targets == Ids{"t"});
      if (plain) CHECK(outcome.patterns.back().id == "q");
      if (row.fits) CHECK_FALSE(outcome.patterns[0].gentle);
      if (plain) CHECK(outcome.patterns.back().gentle);
      CHECK(outcome.disposition == Disposition::self_care);
    }
  }
}

struct CautionRow {
  const char* name;
  Answer answer;
  bool active;
  bool sure;
  std::vector<Because> because;
};

const CautionRow caution_rows[] = {
    {"yes", yes(), true, true, {{"item", "yes"}}},
    {"not sure", unsure(), true, false, {{"item", "unsure"}}},
    {"nothing said", nothing(), true, false, {{"item", "unanswered"}}},
    {"no", no(), false, false, {}},
};

TEST_CASE("a caution forbids unless it is certainly not so", "[evaluate]") {
  TinyRuleset made;
  const auto item = made.yes_no("item");
  Caution caution;
  caution.id = "knees";
  caution.when = made.is_yes(item);
  caution.forbids = {"kneeling"};
  caution.say = "no kneeling";
  made.ruleset.cautions.push_back(caution);
  for (const auto& row : caution_rows) {
    DYNAMIC_SECTION(row.name) {
      const auto outcome = judge(made.ruleset, made.answers({{item, row.answer}}));
      REQUIRE(outcome.cautions.size() == (row.active ? 1U : 0U));
      if (!row.active) return;
      CHECK(outcome.cautions[0].sure == row.sure);
      CHECK(outcome.cautions[0].forbids == Ids{"kneeling"});
      CHECK(outcome.cautions[0].because == row.because);
    }
  }
}

TEST_CASE("a soft flag speaks when it is certainly so, and moves nothing", "[evaluate]") {
  TinyRuleset made;
  const auto item = made.yes_no("item");
  made.ruleset.soft_flags.push_back({"soft", made.is_yes(item), "watch it", {}});
  const auto sentences = [&](const Answer& answer) {
    const auto outcome = judge(made.ruleset, made.answers({{item, answer}}));
    CHECK(outcome.disposition == Disposition::self_care);
    return outcome.soft_flags;
  };
  CHECK(sentences(yes()) == Ids{"watch it"});
  CHECK(sentences(no()).empty());
  CHECK(sentences(unsure()).empty());
  CHECK(sentences(nothing()).empty());
}

TEST_CASE("an outcome carries the record's name and what binding found", "[evaluate]") {
  TinyRuleset made;
  const auto screen = made.yes_no("screen");
  const auto plain = made.yes_no("plain");
  made.gate(plain, made.is_yes(screen));
  auto answers = made.answers({{screen, no()}, {plain, yes()}});
  answers.id = "p-1";
  answers.contradictions.push_back({"bound", {screen}, "found before"});
  const auto outcome = judge(made.ruleset, answers);
  CHECK(outcome.id == "p-1");
  REQUIRE(outcome.contradictions.size() == 2);
  CHECK(outcome.contradictions[0].id == "bound");
  CHECK(outcome.contradictions[1].id == "set_aside");
}

}  // namespace
}  // namespace unkink
