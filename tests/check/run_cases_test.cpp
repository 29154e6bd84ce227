// SPDX-License-Identifier: Apache-2.0
// Tests: a ruleset's cases are run as written; what differs is said.
#include "check/run_cases.hpp"
#include "check/case_answers.hpp"
#include "support/catch.hpp"
#include "support/written_ruleset.hpp"

namespace unkink {
namespace {

using test::WrittenRuleset;

// The first case: everyone's answers. Others are based on it.
constexpr auto well = R"(
[[case]]
id = "well"
answers = { age = 40, fever = "no", signs = "none", onset = "gradual" }
expect = "self_care"
patterns = []
plan = true
)";

constexpr auto world = R"(
[[rule]]
id = "grown"
when = "not age < 40 and not age > 50"
set = "routine"
unsure = "count"
plan = "allow"
say = "x"
sources = ["book"]
[[rule]]
id = "several"
when = "signs has numb and signs has weak"
set = "urgent"
unsure = "count"
say = "x"
sources = ["book"]
[[pattern]]
id = "z-sudden"
when = "onset == sudden"
say = "x"
sources = ["book"]
[[pattern]]
id = "a-grown"
when = "age > 40"
say = "x"
sources = ["book"]
[[score]]
id = "count"
title = "C"
at_least = 2
of = ["fever == yes", "onset == sudden", "age > 60"]
sources = ["book"]
[[score]]
id = "load"
title = "L"
terms = [{ item = "age", weight = 1 }]
bands = [{ id = "low", below = 50, text = "x" }, { id = "high", text = "y" }]
sources = ["book"]
[[invariant]]
id = "old-are-seen"
when = "age > 100"
at_least = "urgent"
say = "The old are seen."
)";

// What the run says of one case that starts from a young healthy person.
std::string said_of(const std::string& rest) {
  const WrittenRuleset written;
  written.write("tested.toml", std::string(world) + R"(
[[case]]
id = "young"
answers = { age = 20, fever = "no", signs = "none", onset = "gradual" }
expect = "self_care"
[[case]]
id = "one"
base = "young"
)" + rest + "\n");
  const auto draft = written.draft();
  const auto compiled = compile_ruleset(draft);
  REQUIRE(to_text(compiled.diagnostics).empty());
  const auto run = run_cases(draft, *compiled.ruleset);
  CHECK(run.cases == 2);
  std::string text;
  for (const auto& fault : run.diagnostics) {
    text += std::string(name(fault.code)) + ": " + fault.message + "\n";
  }
  return text;
}

struct CaseRow {
  const char* name;
  const char* rest;
  const char* said;
};

const CaseRow case_rows[] = {
    {"nothing changed", "answers = {}\nexpect = \"self_care\"", ""},
    {"an answer replaced", "answers = { fever = \"yes\" }\nexpect = \"same_day\"", ""},
    {"an answer taken back", "answers = { fever = \"\" }\nexpect = \"routine\"\nplan = false", ""},
    {"a plan beside routine", "answers = { age = 45 }\nexpect = \"routine\"\nplan = true", ""},
    {"a wrong disposition", "answers = { fever = \"yes\" }\nexpect = \"self_care\"",
     "case-failed: case \"one\": expected self_care, got same_day\n"},
    {"a rule that does not fire", "answers = {}\nexpect = \"self_care\"\nfires = [\"fever-today\"]",
     "case-failed: case \"one\": the rule \"fever-today\" does not fire\n"},
    {"a near miss by one answer",
     "answers = {}\nexpect = \"self_care\"\nnear_miss = [\"fever-today\"]", ""},
    {"a near miss between two bounds that are denied",
     "answers = {}\nexpect = \"self_care\"\nnear_miss = [\"grown\"]", ""},
    {"a near miss by one more option",
     "answers = { signs = [\"numb\"] }\nexpect = \"self_care\"\nnear_miss = [\"several\"]", ""},
    {"two options are too far", "answers = {}\nexpect = \"self_care\"\nnear_miss = [\"several\"]",
     "near-miss-too-far: case \"one\" is not near the rule \"several\"\n"},
    {"a near miss that fires",
     "answers = { age = 40 }\nexpect = \"routine\"\nnear_miss = [\"grown\"]",
     "case-failed: case \"one\": the rule \"grown\" fires\n"},
    {"patterns in any order",
     "answers = { age = 60, onset = \"sudden\" }\nexpect = \"self_care\"\n"
     "patterns = [\"z-sudden\", \"a-grown\"]",
     ""},
    {"a pattern too many",
     "answers = { onset = \"sudden\" }\nexpect = \"self_care\"\npatterns = []",
     "case-failed: case \"one\": the patterns that fit are: z-sudden\n"},
    {"a pattern too few", "answers = {}\nexpect = \"self_care\"\npatterns = [\"z-sudden\"]",
     "case-failed: case \"one\": the patterns that fit are: none\n"},
    {"scores as written",
     "answers = { onset = \"sudden\", age = 61 }\nexpect = \"self_care\"\n"
     "scores = { count = \"yes\", load = \"high\" }",
     ""},
    {"scores that stay open",
     "answers = { onset = \"\", age = \"\" }\nexpect = \"routine\"\n"
     "scores = { count = \"unknown\", load = \"unknown\" }",
     ""},
    {"scores otherwise",
     "answers = {}\nexpect = \"self_care\"\n"
     "scores = { count = \"unknown\", load = \"high\" }",
     "case-failed: case \"one\": the score \"count\" is no\n"
     "case-failed: case \"one\": the score \"load\" is low\n"},
    {"a broken promise", "answers = { age = 101 }\nexpect = \"self_care\"",
     "invariant-broken: case \"one\" breaks the invariant \"old-are-seen\"\n"},
    {"answers that do not fit", "answers = { age = 200 }\nexpect = \"self_care\"",
     "out-of-range: \"age\" cannot be 200\n"},
};

TEST_CASE("a case passes when all comes out as written, and each difference is said", "[check]") {
  for (const auto& row : case_rows) {
    DYNAMIC_SECTION(row.name) { CHECK(said_of(row.rest) == row.said); }
  }
}

TEST_CASE("a case stands on the whole chain of its bases", "[check]") {
  const WrittenRuleset written;
  written.write("tested.toml", std::string(well) + R"(
[[case]]
id = "older"
base = "well"
answers = { age = 70, onset = "sudden" }
expect = "self_care"
[[case]]
id = "hot"
base = "older"
answers = { fever = "yes", onset = "" }
expect = "same_day"
fires = ["fever-today"]
)");
  const auto draft = written.draft();
  const auto answers = answers_of(draft.cases[2], draft);
  std::string text;
  for (const auto& entry : answers.entries) {
    text += entry.key.value + "=";
    if (const auto* word = std::get_if<std::string>(&entry.value.value)) text += *word;
    if (const auto* number = std::get_if<std::int64_t>(&entry.value.value)) {
      text += std::to_string(*number);
    }
    text += " ";
  }
  CHECK(text == "signs=none age=70 fever=yes onset= ");
  const auto compiled = compile_ruleset(draft);
  REQUIRE(compiled.ruleset);
  CHECK(to_text(run_cases(draft, *compiled.ruleset).diagnostics).empty());
}

TEST_CASE("a ruleset without cases has nothing to report", "[check]") {
  const WrittenRuleset written;
  const auto run = run_cases(written.draft(), written.compiled());
  CHECK(run.cases == 0);
  CHECK(run.diagnostics.empty());
}

TEST_CASE("every case of the shipped ruleset comes out as written", "[check]") {
  const WrittenRuleset shipped(std::filesystem::path(UNKINK_SOURCE_DIR) / "rules/upper-back");
  const auto run = run_cases(shipped.draft(), shipped.compiled());
  CHECK(run.cases > 0);
  CHECK(to_text(run.diagnostics).empty());
}

}  // namespace
}  // namespace unkink
