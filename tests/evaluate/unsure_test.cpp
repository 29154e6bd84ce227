// SPDX-License-Identifier: Apache-2.0
// Tests: what "not sure" and missing answers do to rules, and the policies about them.
#include "evaluate/evaluate.hpp"
#include "support/catch.hpp"
#include "support/tiny_ruleset.hpp"

namespace unkink {
namespace {

using namespace tiny;
using Ids = std::vector<std::string>;

Ids rules_of(const Outcome& outcome) {
  Ids ids;
  for (const auto& reason : outcome.reasons) ids.push_back(reason.rule);
  return ids;
}

TEST_CASE("unsure is said of a condition only where nothing but a \"not sure\" keeps it from yes",
          "[evaluate]") {
  TinyRuleset made;
  const auto a = made.yes_no("a");
  const auto b = made.yes_no("b");
  const auto c = made.yes_no("c");
  const auto either = made.any({made.is_yes(a), made.is_yes(c)});
  const auto both = made.all({either, made.is_yes(b)});
  const auto is_unsure = [&](const Answer& of_a, const Answer& of_b, const Answer& of_c) {
    Block block(made.ruleset.questionnaire, 1);
    block.put(0, made.answers({{a, of_a}, {b, of_b}, {c, of_c}}));
    const auto evaluation = evaluate(made.ruleset, block);
    CHECK(evaluation.truth(both, 0) == Truth::unknown);
    return test_bit(evaluation.nodes[both].unsure, 0);
  };
  CHECK_FALSE(is_unsure(unsure(), nothing(), yes()));
  CHECK_FALSE(is_unsure(unsure(), nothing(), no()));  // a yes instead would not be enough either
  CHECK(is_unsure(unsure(), yes(), no()));
  CHECK(is_unsure(nothing(), unsure(), yes()));
  CHECK_FALSE(is_unsure(nothing(), yes(), no()));
}

struct EffectRow {
  const char* name;
  UnsureEffect effect;
  Answer answer;
  Ids rules;
  std::size_t open;
  Disposition disposition;
};

const EffectRow effect_rows[] = {
    {"fire: yes", UnsureEffect::fire, yes(), {"r"}, 0, Disposition::same_day},
    {"fire: not sure", UnsureEffect::fire, unsure(), {"r"}, 0, Disposition::same_day},
    {"fire: nothing said", UnsureEffect::fire, nothing(), {}, 1, Disposition::self_care},
    {"fire: no", UnsureEffect::fire, no(), {}, 0, Disposition::self_care},
    {"count: yes", UnsureEffect::count, yes(), {"r"}, 0, Disposition::same_day},
    {"count: not sure", UnsureEffect::count, unsure(), {"policy-unsure"}, 1, Disposition::routine},
    {"count: nothing said", UnsureEffect::count, nothing(), {}, 1, Disposition::self_care},
    {"count: no", UnsureEffect::count, no(), {}, 0, Disposition::self_care},
    {"nothing: yes", UnsureEffect::nothing, yes(), {"r"}, 0, Disposition::same_day},
    {"nothing: not sure", UnsureEffect::nothing, unsure(), {}, 1, Disposition::self_care},
    {"nothing: nothing said", UnsureEffect::nothing, nothing(), {}, 1, Disposition::self_care},
};

TEST_CASE("a rule says what \"not sure\" does; a missing answer never fires it", "[evaluate]") {
  for (const auto& row : effect_rows) {
    DYNAMIC_SECTION(row.name) {
      TinyRuleset made;
      const auto item = made.yes_no("item");
      made.rule("r", made.is_yes(item), Disposition::same_day, row.effect);
      const auto outcome = judge(made.ruleset, made.answers({{item, row.answer}}));
      CHECK(rules_of(outcome) == row.rules);
      CHECK(outcome.open.size() == row.open);
      CHECK(outcome.disposition == row.disposition);
    }
  }
}

TEST_CASE("a rule raised by \"not sure\" says so and names the item", "[evaluate]") {
  TinyRuleset made;
  const auto a = made.yes_no("a");
  const auto b = made.yes_no("b");
  made.rule("r", made.any({made.is_yes(a), made.is_yes(b)}), Disposition::urgent);
  const auto outcome = judge(made.ruleset, made.answers({{a, unsure()}}));
  REQUIRE(outcome.reasons.size() == 1);
  CHECK(outcome.reasons[0].by == RaisedBy::unsure);
  CHECK(outcome.reasons[0].because == std::vector<Because>{{"a", "unsure"}});
}

struct CountRow {
  std::size_t unsure;
  Ids rules;
  Disposition disposition;
};

const CountRow count_rows[] = {
    {0, {}, Disposition::self_care},
    {1, {"policy-unsure"}, Disposition::routine},
    {2, {"policy-unsure"}, Disposition::routine},
    {3, {"policy-many-unsure", "policy-unsure"}, Disposition::urgent},
    {4, {"policy-many-unsure", "policy-unsure"}, Disposition::urgent},
};

TEST_CASE("red flags in doubt raise to routine, three of them to urgent", "[evaluate]") {
  for (const auto& row : count_rows) {
    DYNAMIC_SECTION(row.unsure << " not sure") {
      TinyRuleset made;
      for (int i = 0; i < 4; ++i) made.red_flag("flag" + std::to_string(i));
      auto answers = made.answers({});
      for (std::size_t i = 0; i < 4; ++i) answers.by_item[i] = i < row.unsure ? unsure() : no();
      const auto outcome = judge(made.ruleset, answers);
      CHECK(rules_of(outcome) == row.rules);
      CHECK(outcome.disposition == row.disposition);
      CHECK(outcome.plan_allowed == (row.unsure == 0));
      CHECK(outcome.complete);
      for (const auto& reason : outcome.reasons) {
        CHECK(reason.because.size() == row.unsure);
        CHECK(reason.by == RaisedBy::unsure);
      }
    }
  }
}

TEST_CASE("an item in doubt counts once, however many rules it leaves open", "[evaluate]") {
  TinyRuleset made;
  const auto flag = made.red_flag("flag");
  const auto item = made.yes_no("item");
  for (const auto* id : {"r1", "r2", "r3"}) {
    made.rule(id, made.any({made.is_yes(flag), made.is_yes(item)}), Disposition::routine,
              UnsureEffect::count);
  }
  const auto outcome = judge(made.ruleset, made.answers({{flag, unsure()}, {item, unsure()}}));
  CHECK(rules_of(outcome) == Ids{"policy-unsure"});
  CHECK(outcome.reasons[0].because == std::vector<Because>{{"flag", "unsure"}, {"item", "unsure"}});
}

TEST_CASE("\"not sure\" counts only where the rule hangs on it", "[evaluate]") {
  TinyRuleset made;
  const auto a = made.yes_no("a");
  const auto b = made.yes_no("b");
  const auto c = made.yes_no("c");
  const auto d = made.choices("d", {{"sitting", ""}, {"moving", ""}});
  // a or (b and (c or d has sitting)) or not d has none ... of which the last is decided.
  const auto inner = made.any({made.is_yes(c), made.has(d, 0)});
  const auto decided = made.has_none(d);
  made.rule("r", made.any({made.is_yes(a), made.all({made.is_yes(b), inner}), decided}),
            Disposition::routine, UnsureEffect::count);
  struct Row {
    const char* name;
    Answer a, b, c, d;
    Ids counted;
  };
  const Row rows[] = {
      {"a branch that is false", unsure(), no(), unsure(), unsure_beside(0b10), {"a"}},
      {"a branch that is open", no(), yes(), unsure(), unsure_beside(0b10), {"c", "d"}},
      {"all of it", unsure(), unsure(), unsure(), unsure_beside(0b10), {"a", "b", "c", "d"}},
      {"what was chosen beside it decides",
       unsure(),
       unsure(),
       no(),
       unsure_beside(0b01),
       {"a", "b"}},
      {"a missing answer keeps it open", no(), yes(), nothing(), nothing(), {}},
  };
  for (const auto& row : rows) {
    DYNAMIC_SECTION(row.name) {
      const auto outcome =
          judge(made.ruleset, made.answers({{a, row.a}, {b, row.b}, {c, row.c}, {d, row.d}}));
      Ids counted;
      for (const auto& reason : outcome.reasons) {
        if (reason.rule != "policy-unsure") continue;
        for (const auto& because : reason.because) counted.push_back(because.item);
      }
      CHECK(counted == row.counted);
    }
  }
}

TEST_CASE("the number that makes many is the ruleset's", "[evaluate]") {
  TinyRuleset made;
  made.ruleset.many_unsure_count = 2;
  const auto a = made.red_flag("a");
  const auto b = made.red_flag("b");
  const auto outcome = judge(made.ruleset, made.answers({{a, unsure()}, {b, unsure()}}));
  CHECK(outcome.disposition == Disposition::urgent);
}

struct MissingRow {
  const char* name;
  bool red_flag;
  bool required;
  Answer answer;
  bool complete;
};

const MissingRow missing_rows[] = {
    {"a red flag without an answer", true, false, nothing(), false},
    {"a red flag in doubt", true, false, unsure(), true},
    {"a red flag denied", true, false, no(), true},
    {"a required item without an answer", false, true, nothing(), false},
    {"a required item in doubt", false, true, unsure(), true},
    {"any other item without an answer", false, false, nothing(), true},
};

TEST_CASE("a missing safety answer makes the outcome incomplete and forbids a plan", "[evaluate]") {
  for (const auto& row : missing_rows) {
    DYNAMIC_SECTION(row.name) {
      TinyRuleset made;
      const auto item = made.yes_no("item");
      made.item(item).red_flag = row.red_flag;
      made.item(item).required = row.required;
      const auto outcome = judge(made.ruleset, made.answers({{item, row.answer}}));
      CHECK(outcome.complete == row.complete);
      if (row.complete) return;
      CHECK(rules_of(outcome) == Ids{"policy-unanswered"});
      CHECK(outcome.reasons[0].by == RaisedBy::unanswered);
      CHECK(outcome.reasons[0].because == std::vector<Because>{{"item", "unanswered"}});
      CHECK(outcome.disposition == Disposition::routine);
      CHECK_FALSE(outcome.plan_allowed);
    }
  }
}

TEST_CASE("an open rule names the answers that would decide it, and no others", "[evaluate]") {
  TinyRuleset made;
  const auto a = made.yes_no("a");
  const auto b = made.yes_no("b");
  const auto c = made.yes_no("c");
  const auto either = made.any({made.is_yes(a), made.is_yes(c)});
  made.rule("r", made.all({either, made.is_yes(b)}), Disposition::urgent);
  const auto outcome = judge(made.ruleset, made.answers({{a, unsure()}, {c, yes()}}));
  REQUIRE(outcome.open.size() == 1);
  CHECK(outcome.open[0].rule == "r");
  CHECK(outcome.open[0].items == Ids{"b"});
  CHECK(outcome.reasons.empty());
}

}  // namespace
}  // namespace unkink
