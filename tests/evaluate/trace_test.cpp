// SPDX-License-Identifier: Apache-2.0
// Tests: which answers are named as what made a condition come out as it did.
#include "evaluate/trace.hpp"
#include "support/catch.hpp"
#include "support/tiny_ruleset.hpp"

namespace unkink {
namespace {

using namespace tiny;

std::string said(const std::vector<Because>& because) {
  std::string text;
  for (const auto& one : because) {
    text += (text.empty() ? "" : ", ") + one.item + "=" + one.answer;
  }
  return text;
}

/// Four yes/no items and every operator over them.
struct Operators {
  TinyRuleset made;
  ItemIndex a = made.yes_no("a");
  ItemIndex b = made.yes_no("b");
  ItemIndex c = made.yes_no("c");
  ItemIndex d = made.yes_no("d");
  NodeId is_a = made.is_yes(a);
  NodeId is_b = made.is_yes(b);
  NodeId is_c = made.is_yes(c);
  NodeId is_d = made.is_yes(d);
  NodeId both = made.all({is_a, is_b});
  NodeId either = made.any({is_a, is_b});
  NodeId neither = made.negation(either);
  NodeId two = made.at_least(2, {is_a, is_b, is_c, is_d});
  NodeId nested = made.all({made.any({is_c, is_a}), made.negation(made.all({is_b, is_d}))});
  NodeId never = made.never();

  std::string because(NodeId node, const std::string& answers) const {
    Answers person(4);
    for (std::size_t i = 0; i < 4; ++i) person.by_item[i] = meant(answers[i]);
    Block block(made.ruleset.questionnaire, 1);
    block.put(0, person);
    const auto evaluation = evaluate(made.ruleset, block);
    const Trace trace(made.ruleset, block, evaluation, 0);
    return said(trace.because(trace.items_behind(node)));
  }

  static Answer meant(char letter) {
    return letter == 'y' ? yes() : letter == 'n' ? no() : letter == '?' ? unsure() : nothing();
  }
};

struct TraceRow {
  const char* name;
  NodeId Operators::* node;
  const char* answers;  ///< y, n, ? or - for each of a, b, c, d
  const char* because;
};

const TraceRow trace_rows[] = {
    {"all of a true and", &Operators::both, "yynn", "a=yes, b=yes"},
    {"the false part of a false and", &Operators::both, "yn--", "b=no"},
    {"both false parts of an and", &Operators::both, "nn--", "a=no, b=no"},
    {"the unknown part of an open and", &Operators::both, "y?--", "b=unsure"},
    {"the true part of a true or", &Operators::either, "ny--", "b=yes"},
    {"the true part beside an unknown", &Operators::either, "?y--", "b=yes"},
    {"all of a false or", &Operators::either, "nn--", "a=no, b=no"},
    {"the unknown part of an open or", &Operators::either, "n---", "b=unanswered"},
    {"all that a true not-or denies", &Operators::neither, "nn--", "a=no, b=no"},
    {"what makes a not-or false", &Operators::neither, "yn--", "a=yes"},
    {"the unknown part of an open not-or", &Operators::neither, "n?--", "b=unsure"},
    {"what counts towards at least", &Operators::two, "ynny", "a=yes, d=yes"},
    {"what is short of at least", &Operators::two, "ynnn", "b=no, c=no, d=no"},
    {"what keeps at least open", &Operators::two, "yn-?", "c=unanswered, d=unsure"},
    {"through what is nested", &Operators::nested, "yyyn", "a=yes, c=yes, d=no"},
    {"only the false half of what is nested", &Operators::nested, "yy-y", "b=yes, d=yes"},
    {"never is nobody's answer", &Operators::never, "yyyy", ""},
};

TEST_CASE("the answers that decided are named in asking order, and no others", "[evaluate]") {
  const Operators operators;
  for (const auto& row : trace_rows) {
    DYNAMIC_SECTION(row.name) {
      CHECK(operators.because(operators.*row.node, row.answers) == row.because);
    }
  }
}

TEST_CASE("an item that was not asked says so, a standing red flag says what was said",
          "[evaluate]") {
  TinyRuleset made;
  const auto screen = made.yes_no("screen");
  const auto plain = made.yes_no("plain");
  const auto flag = made.red_flag("flag");
  const auto on = made.is_yes(screen);
  made.gate(plain, on, {1, 0});
  made.gate(flag, on, {1, 0});
  const auto both = made.all({made.is_yes(plain), made.is_yes(flag)});
  made.rule("r", both, Disposition::urgent);
  const auto because = [&](const Answer& detail) {
    const auto outcome =
        judge(made.ruleset, made.answers({{screen, no()}, {plain, detail}, {flag, detail}}));
    return said(outcome.reasons.front().because);
  };
  CHECK(because(nothing()) == "plain=not asked, flag=not asked");
  CHECK(because(yes()) == "plain=not asked, flag=yes");
  CHECK(because(unsure()) == "flag=unsure");
}

}  // namespace
}  // namespace unkink
