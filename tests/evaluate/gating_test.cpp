// SPDX-License-Identifier: Apache-2.0
// Tests: what counts of an item that other answers switch off.
#include "evaluate/evaluate.hpp"
#include "support/catch.hpp"
#include "support/tiny_ruleset.hpp"

namespace unkink {
namespace {

using namespace tiny;

/// A screen, and details that are asked when it is yes: a red flag, and an item that is none.
struct Gated {
  TinyRuleset made;
  ItemIndex screen = made.red_flag("screen");
  ItemIndex flag = made.red_flag("flag");
  ItemIndex plain = made.yes_no("plain");
  NodeId on = made.is_yes(screen);
  NodeId flag_yes = made.is_yes(flag);
  NodeId plain_yes = made.is_yes(plain);

  Gated() {
    made.gate(flag, on, {static_cast<std::int32_t>(no_index), 0});
    made.gate(plain, on, {static_cast<std::int32_t>(yes_index), 0});
  }

  Truth truth(NodeId node, const Answers& answers) const {
    Block block(made.ruleset.questionnaire, 1);
    block.put(0, answers);
    return evaluate(made.ruleset, block).truth(node, 0);
  }

  Outcome judged(std::initializer_list<std::pair<ItemIndex, Answer>> given) const {
    return judge(made.ruleset, made.answers(given));
  }
};

struct GateRow {
  const char* name;
  Answer screen;
  Answer detail;
  Truth flag;   ///< the red flag, assumed no
  Truth plain;  ///< the other, assumed yes
};

const GateRow gate_rows[] = {
    {"asked and answered", yes(), yes(), Truth::yes, Truth::yes},
    {"asked and denied", yes(), no(), Truth::no, Truth::no},
    {"asked and not answered", yes(), nothing(), Truth::unknown, Truth::unknown},
    {"not sure of the screen means asked", unsure(), nothing(), Truth::unknown, Truth::unknown},
    {"no answer to the screen means asked", nothing(), nothing(), Truth::unknown, Truth::unknown},
    {"answered beside an open screen", nothing(), no(), Truth::no, Truth::no},
    {"off: what is assumed", no(), nothing(), Truth::no, Truth::yes},
    {"off, yet a yes: the red flag stands", no(), yes(), Truth::yes, Truth::yes},
    {"off, yet a no: the other is set aside", no(), no(), Truth::no, Truth::yes},
    {"off, yet not sure: the red flag stands", no(), unsure(), Truth::unknown, Truth::yes},
};

TEST_CASE("an item that is off counts as assumed, unless it is an answered red flag",
          "[evaluate]") {
  const Gated gated;
  for (const auto& row : gate_rows) {
    DYNAMIC_SECTION(row.name) {
      const auto answers = gated.made.answers(
          {{gated.screen, row.screen}, {gated.flag, row.detail}, {gated.plain, row.detail}});
      CHECK(gated.truth(gated.flag_yes, answers) == row.flag);
      CHECK(gated.truth(gated.plain_yes, answers) == row.plain);
    }
  }
}

TEST_CASE("an answer to a switched-off item is reported with what becomes of it", "[evaluate]") {
  const Gated gated;
  const auto outcome =
      gated.judged({{gated.screen, no()}, {gated.flag, yes()}, {gated.plain, no()}});
  REQUIRE(outcome.contradictions.size() == 2);
  CHECK(outcome.contradictions[0].id == "switched_off");
  CHECK(outcome.contradictions[0].items == std::vector<ItemIndex>{gated.flag});
  CHECK(outcome.contradictions[0].text ==
        "\"flag\" was answered \"yes\" although other answers rule it out; the answer counts");
  CHECK(outcome.contradictions[1].id == "set_aside");
  CHECK(outcome.contradictions[1].text ==
        "\"plain\" was answered \"no\" although other answers rule it out; the answer was set "
        "aside");
}

TEST_CASE("an answer that says what is assumed anyway is no contradiction", "[evaluate]") {
  const Gated gated;
  CHECK(gated.judged({{gated.screen, no()}, {gated.flag, no()}, {gated.plain, yes()}})
            .contradictions.empty());
}

TEST_CASE("a red flag is missing only where it was to be asked", "[evaluate]") {
  const Gated gated;
  CHECK(gated.judged({{gated.screen, no()}}).complete);
  CHECK_FALSE(gated.judged({{gated.screen, yes()}}).complete);
  CHECK_FALSE(gated.judged({{gated.screen, unsure()}}).complete);
  CHECK_FALSE(gated.judged({}).complete);
  CHECK(gated.judged({{gated.screen, yes()}, {gated.flag, unsure()}}).complete);
}

TEST_CASE("unknown answers are listed where they were to be asked or stand", "[evaluate]") {
  const Gated gated;
  const auto off =
      gated.judged({{gated.screen, no()}, {gated.flag, unsure()}, {gated.plain, unsure()}});
  REQUIRE(off.unknown.size() == 1);
  CHECK(off.unknown[0].item == "flag");
  CHECK(off.unknown[0].state == AnswerState::unsure);
  const auto on = gated.judged({{gated.screen, yes()}, {gated.plain, unsure()}});
  REQUIRE(on.unknown.size() == 2);
  CHECK(on.unknown[0].item == "flag");
  CHECK(on.unknown[0].state == AnswerState::unanswered);
  CHECK(on.unknown[1].item == "plain");
}

TEST_CASE("a chain of gates is followed to its end", "[evaluate]") {
  TinyRuleset made;
  const auto first = made.yes_no("first");
  const auto second = made.yes_no("second");
  const auto third = made.yes_no("third");
  made.gate(second, made.is_yes(first));
  made.gate(third, made.is_yes(second));
  const auto third_yes = made.is_yes(third);
  const auto truth = [&](const Answer& a, const Answer& b, const Answer& c) {
    Block block(made.ruleset.questionnaire, 1);
    block.put(0, made.answers({{first, a}, {second, b}, {third, c}}));
    return evaluate(made.ruleset, block).truth(third_yes, 0);
  };
  CHECK(truth(yes(), yes(), yes()) == Truth::yes);
  CHECK(truth(no(), yes(), yes()) == Truth::no);  // the second was set aside, so the third is off
  CHECK(truth(yes(), no(), yes()) == Truth::no);
  CHECK(truth(unsure(), yes(), yes()) == Truth::yes);
  CHECK(truth(yes(), nothing(), yes()) == Truth::yes);
  CHECK(truth(nothing(), nothing(), nothing()) == Truth::unknown);
}

TEST_CASE("a switched-off \"not sure\" leaves no rule open and does not count", "[evaluate]") {
  Gated gated;
  gated.made.rule("plain-denied", gated.made.negation(gated.plain_yes), Disposition::urgent);
  const auto outcome = gated.judged({{gated.screen, no()}, {gated.plain, unsure()}});
  CHECK(outcome.reasons.empty());
  CHECK(outcome.open.empty());
  CHECK(outcome.disposition == Disposition::self_care);
}

}  // namespace
}  // namespace unkink
