// SPDX-License-Identifier: Apache-2.0
// Tests: scores and their bounds when answers are unknown.
#include "evaluate/evaluate.hpp"
#include "support/catch.hpp"
#include "support/tiny_ruleset.hpp"

namespace unkink {
namespace {

using namespace tiny;

/// "At least 2 of a, b, c", once `gate` is yes.
struct Criteria {
  TinyRuleset made;
  ItemIndex a = made.yes_no("a");
  ItemIndex b = made.yes_no("b");
  ItemIndex c = made.yes_no("c");
  ItemIndex needed = made.yes_no("needed");

  Criteria() {
    CriteriaScore score;
    score.criteria = {made.is_yes(a), made.is_yes(b), made.is_yes(c)};
    score.needed = 2;
    score.requires_all = made.is_yes(needed);
    score.result = made.all({*score.requires_all, made.at_least(2, score.criteria)});
    made.ruleset.scores.push_back({"asas", "ASAS", "not a diagnosis", {}, score});
  }
};

struct CriteriaRow {
  const char* name;
  Answer a, b, c, needed;
  Truth result;
  std::uint32_t met, possible;
};

const CriteriaRow criteria_rows[] = {
    {"all known, reached", yes(), yes(), no(), yes(), Truth::yes, 2, 2},
    {"all known, short", yes(), no(), no(), yes(), Truth::no, 1, 1},
    {"reached whatever the rest", yes(), yes(), unsure(), yes(), Truth::yes, 2, 3},
    {"can no longer be reached", no(), no(), nothing(), yes(), Truth::no, 0, 1},
    {"still open", yes(), nothing(), no(), yes(), Truth::unknown, 1, 2},
    {"nothing said", nothing(), nothing(), nothing(), nothing(), Truth::unknown, 0, 3},
    {"what it requires is missing", yes(), yes(), yes(), nothing(), Truth::unknown, 3, 3},
    {"what it requires is not so", yes(), yes(), yes(), no(), Truth::no, 3, 3},
};

TEST_CASE("a criteria score is decided as soon as the unknown cannot change it", "[evaluate]") {
  const Criteria score;
  for (const auto& row : criteria_rows) {
    DYNAMIC_SECTION(row.name) {
      const auto outcome = judge(
          score.made.ruleset,
          score.made.answers(
              {{score.a, row.a}, {score.b, row.b}, {score.c, row.c}, {score.needed, row.needed}}));
      REQUIRE(outcome.scores.size() == 1);
      CHECK(outcome.scores[0].id == "asas");
      CHECK(outcome.scores[0].say == "not a diagnosis");
      const auto& result = std::get<CriteriaResult>(outcome.scores[0].result);
      CHECK(result.result == row.result);
      CHECK(result.met == row.met);
      CHECK(result.possible == row.possible);
      CHECK(result.needed == 2);
      CHECK(result.applies == (row.needed != no()));
    }
  }
}

/// (2 * pain - 3 * rest + 4 if `worse`) / 2, in bands below 0, below 5, and the rest.
struct Sum {
  TinyRuleset made;
  ItemIndex pain = made.integer("pain", 0, 10);
  ItemIndex rest = made.integer("rest", 0, 2);
  ItemIndex worse = made.yes_no("worse");

  Sum() {
    SumScore score;
    score.terms = {{pain, 2}, {rest, -3}, {made.is_yes(worse), 4}};
    score.divide_by = 2;
    score.bands = {{"low", 0, ""}, {"middle", 5, ""}, {"high", std::nullopt, ""}};
    made.ruleset.scores.push_back({"peg", "PEG", "", {}, score});
  }

  SumResult result(const Answer& of_pain, const Answer& of_rest, const Answer& of_worse) const {
    const auto outcome =
        judge(made.ruleset, made.answers({{pain, of_pain}, {rest, of_rest}, {worse, of_worse}}));
    return std::get<SumResult>(outcome.scores.front().result);
  }
};

struct SumRow {
  const char* name;
  Answer pain, rest, worse;
  double low, high;
  const char* band;  ///< empty when the bounds fall into several
  bool answered = true;
};

const SumRow sum_rows[] = {
    {"all known", number(4), number(1), yes(), 4.5, 4.5, "middle"},
    {"on a cut-off is the band above", number(5), number(0), no(), 5, 5, "high"},
    {"just below a cut-off", number(4), number(1), yes(), 4.5, 4.5, "middle"},
    {"zero is not below zero", number(0), number(0), no(), 0, 0, "middle"},
    {"a negative weight", number(1), number(1), no(), -0.5, -0.5, "low"},
    {"unknown under a negative weight", number(2), nothing(), no(), -1, 2, ""},
    {"an unknown condition", number(10), number(0), unsure(), 10, 12, "high"},
    {"unknown across a cut-off", number(0), unsure(), no(), -3, 0, ""},
    {"nothing known", nothing(), nothing(), nothing(), -3, 12, "", false},
    {"not sure of anything", unsure(), unsure(), unsure(), -3, 12, "", false},
    {"one condition known", nothing(), nothing(), no(), -3, 10, ""},
};

TEST_CASE("a sum has bounds, and a band when both fall into it", "[evaluate]") {
  const Sum sum;
  for (const auto& row : sum_rows) {
    DYNAMIC_SECTION(row.name) {
      const auto result = sum.result(row.pain, row.rest, row.worse);
      CHECK(result.low == Approx(row.low));
      CHECK(result.high == Approx(row.high));
      CHECK(result.band.value_or("") == row.band);
      CHECK(result.answered == row.answered);
    }
  }
}

TEST_CASE("a sum takes what is assumed of an item that is off", "[evaluate]") {
  TinyRuleset made;
  const auto screen = made.yes_no("screen");
  const auto pain = made.integer("pain", 0, 10);
  made.gate(pain, made.is_yes(screen), {3, 0});
  SumScore score;
  score.terms = {{pain, 1}};
  score.bands = {{"all", std::nullopt, ""}};
  made.ruleset.scores.push_back({"s", "", "", {}, score});
  const auto result = [&](const Answer& of_screen, const Answer& of_pain) {
    const auto outcome = judge(made.ruleset, made.answers({{screen, of_screen}, {pain, of_pain}}));
    return std::get<SumResult>(outcome.scores.front().result);
  };
  const auto low = [&](const Answer& of_screen, const Answer& of_pain) {
    return result(of_screen, of_pain).low;
  };
  CHECK(low(no(), nothing()) == Approx(3));
  CHECK(low(no(), number(9)) == Approx(3));
  CHECK(low(yes(), number(9)) == Approx(9));
  CHECK(low(nothing(), number(9)) == Approx(9));
  CHECK_FALSE(result(no(), nothing()).answered);  // what is assumed is no answer
  CHECK_FALSE(result(no(), number(9)).answered);  // what was set aside is none
  CHECK(result(yes(), number(9)).answered);
  made.item(pain).red_flag = true;  // as in conditions: what was said of a red flag stands
  CHECK(low(no(), number(9)) == Approx(9));
  CHECK(result(no(), number(9)).answered);
  CHECK(low(no(), unsure()) == Approx(0));
  CHECK(low(no(), nothing()) == Approx(3));
}

TEST_CASE("very large sums do not overflow", "[evaluate]") {
  TinyRuleset made;
  const auto big = made.integer("big", -2147483647, 2147483646);
  SumScore score;
  for (int i = 0; i < 10; ++i) score.terms.push_back({big, i % 2 == 0 ? 1000 : -1000});
  score.bands = {{"low", 2147483646, ""}, {"high", std::nullopt, ""}};
  score.divide_by = 1000;
  made.ruleset.scores.push_back({"s", "", "", {}, score});
  const auto outcome = judge(made.ruleset, made.answers({}));
  const auto result = std::get<SumResult>(outcome.scores.front().result);
  CHECK(result.low == Approx(-5.0 * 2147483647 - 5.0 * 2147483646));
  CHECK(result.high == Approx(-result.low));
}

}  // namespace
}  // namespace unkink
