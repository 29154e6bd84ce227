// SPDX-License-Identifier: Apache-2.0
// What a map says of texts, blanks and numbers holds however a record is read, alone or among many
// of its kind.
#include <algorithm>
#include <array>
#include <sstream>

#include "support/batch_run.hpp"
#include "support/catch.hpp"
#include "support/written_map.hpp"
#include "support/written_ruleset.hpp"

namespace unkink {
namespace {

using namespace test;

struct MappedRow {
  const char* map;
  const char* record;
  const char* means;  ///< a record without a map that says the same, or the code of a fault
};

const MappedRow mapped_rows[] = {
    // A map may say what a blank means, but not what a missing key does.
    {R"(f = { item = "fever", values = { "" = "yes" } })", R"({"f":null})", R"({"fever":"yes"})"},
    {R"(f = { item = "fever", values = { "" = "yes" } })", R"({"f":""})", R"({"fever":"yes"})"},
    {R"(f = { item = "fever", values = { "" = "yes" } })", R"({"age":40})", R"({"age":40})"},
    {R"(f = { item = "fever", values = { "x" = "" } })", R"({"f":"x"})", R"({})"},
    // Bare numbers and truths are texts to a map, and themselves where it leaves them alone.
    {R"(f = { item = "fever", values = { "1" = "yes" } })", R"({"f":1})", R"({"fever":"yes"})"},
    {R"(f = { item = "fever", values = { "1" = "yes" } })", R"({"f":"1"})", R"({"fever":"yes"})"},
    {R"(f = { item = "fever", values = { "1" = "yes" } })", R"({"f":1.0})", "type-mismatch"},
    {R"(f = { item = "fever", values = { "1" = "yes" } })", R"({"f":10})", "type-mismatch"},
    {R"(f = { item = "fever", values = { "-0" = "yes" } })", R"({"f":-0})", "type-mismatch"},
    {R"(f = { item = "fever", values = { "01" = "yes" } })", R"({"f":1})", "type-mismatch"},
    {R"(f = { item = "fever", values = { "false" = "yes" } })", R"({"f":false})",
     R"({"fever":"yes"})"},
    {R"(f = { item = "fever", values = { "1" = "no" } })", R"({"f":true})", R"({"fever":"yes"})"},
    {R"(f = { item = "fever" })", R"({"f":"true"})", R"({"fever":"yes"})"},
    {R"(id = { id = true })", R"({"fever":"true"})", R"({"fever":"yes"})"},
    // Backslashes and escapes.
    {R"(f = { item = "fever", values = { "a\\b" = "yes" } })", R"({"f":"a\\b"})",
     R"({"fever":"yes"})"},
    {R"(f = { item = "fever", values = { "a\\nb" = "yes" } })", R"({"f":"a\nb"})",
     "control-character"},
    {R"(f = { item = "fever", values = { "ä" = "yes" } })", R"({"f":"\u00e4"})",
     R"({"fever":"yes"})"},
    {R"(f = { item = "fever", values = { "ä" = "yes" } })", R"({"f":"ä"})", R"({"fever":"yes"})"},
    {R"(f = { item = "fever", values = { "ja" = "yes" } })", R"({"f":"j\u0061"})",
     R"({"fever":"yes"})"},
    {R"(f = { item = "fever", values = { "ja" = "yes" } })", R"({"f":"j\u00zz"})", "json-syntax"},
    // Numbers: words instead of them, and numbers that stand for others.
    {R"(a = { item = "age", values = { "n/a" = "" } })", R"({"a":"n/a","fever":"no"})",
     R"({"fever":"no"})"},
    {R"(a = { item = "age", values = { "-1" = "" } })", R"({"a":-1,"fever":"no"})",
     R"({"fever":"no"})"},
    {R"(a = { item = "age", values = { "99" = "" } })", R"({"a":99,"fever":"no"})",
     R"({"fever":"no"})"},
    {R"(a = { item = "age", values = { "99" = "" } })", R"({"a":199})", "out-of-range"},
    {R"(a = { item = "age" })", R"({"a":"40"})", R"({"age":40})"},
    // Several words in one text.
    {R"(s = { item = "signs", split = " + " })", R"({"s":"numb + weak"})",
     R"({"signs":["numb","weak"]})"},
    {R"(s = { item = "signs" })", R"({"s":" numb; weak "})", R"({"signs":["numb","weak"]})"},
    {R"(s = { item = "signs", values = { "-" = "" } })", R"({"s":"-;numb; -"})",
     R"({"signs":["numb"]})"},
    {R"(s = { item = "signs", values = { "-" = "" } })", R"({"s":["-"]})", R"({})"},
    {R"(s = { item = "signs", values = { "" = "none" } })", R"({"s":""})", R"({})"},
    {R"(s = { item = "signs", values = { "" = "none" } })", R"({"s":";"})",
     R"({"signs":["none"]})"},
    {R"(s = { item = "signs" })", R"({"s":"numb;;weak"})", "unknown-option"},
    {R"(s = { item = "signs" })", R"({"s":["numb",""]})", "unknown-option"},
    // One column an option. What a column is silent of is open.
    {"@ numb weak", R"({"s1":1,"s2":0})", R"({"signs":["numb"]})"},
    {"@ numb weak", R"({"s1":"yes","s2":false})", R"({"signs":["numb"]})"},
    {"@ numb weak", R"({"s1":1,"s2":1})", R"({"signs":["numb","weak"]})"},
    {"@ numb weak", R"({"s1":0,"s2":0})", R"({})"},
    {"@ numb_or_none weak", R"({"s1":0,"s2":0})", R"({"signs":["none"]})"},
    {"@ numb_or_none weak", R"({"s1":0,"s2":null})", R"({})"},
    {"@ numb_or_none weak", R"({"s1":0,"s2":""})", R"({})"},
    {"@ numb_or_none weak", R"({"s1":0})", R"({})"},
    {"@ numb_or_none weak", R"({"s2":0})", R"({})"},
    {"@ numb_or_none", R"({"s1":0})", R"({})"},
    {"@ numb weak unsure", R"({"s1":0,"s2":0,"s3":true})", R"({"signs":["unsure"]})"},
    {"@ numb weak unsure", R"({"s1":1,"s2":null,"s3":1})", R"({"signs":["numb","unsure"]})"},
    {R"(@ weak
s1 = { item = "signs", option = "numb", values = { "1" = "0", "x" = "1" } })",
     R"({"s1":1,"s2":0})", R"({})"},
    {R"(@ weak
s1 = { item = "signs", option = "numb", values = { "" = "1" } })",
     R"({"s1":"","s2":0})", R"({"signs":["numb"]})"},
    {R"(@ numb
s2 = { item = "signs", option = "weak", values = { "" = "0" } })",
     R"({"s1":1,"s2":null})", R"({"signs":["numb"]})"},
    {"@ numb", R"({"s1":true,"signs":"none"})", "duplicate-key"},
    {"@ numb", R"({"signs":"none","s1":0})", "duplicate-key"},
    {"@ numb", R"({"s1":2})", "type-mismatch"},
};

// A map as it is written; the first line may name some of the option columns of "signs".
std::string map_text(std::string text) {
  if (!text.starts_with('@')) return text + "\n";
  std::istringstream first(text.substr(1, text.find('\n')));
  text.erase(0, std::min(text.find('\n'), text.size()));
  const std::string option = " = { item = \"signs\", option = ";
  std::string columns;
  for (std::string word; first >> word;) {
    if (word == "numb") columns += "s1" + option + "\"numb\" }\n";
    if (word == "numb_or_none") columns += "s1" + option + "\"numb\", all_zero = \"none\" }\n";
    if (word == "weak") columns += "s2" + option + "\"weak\" }\n";
    if (word == "unsure") columns += "s3" + option + "\"unsure\" }\n";
  }
  return columns + text + "\n";
}

// Many of a kind, so that they are read side by side, too.
std::string repeated(const std::string& record) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += record + "\n";
  return text;
}

TEST_CASE("what a map says holds however a record is read", "[score]") {
  const auto ruleset = WrittenRuleset().compiled();
  BatchRun plain{ruleset};
  plain.options.fields = {ResultField::disposition, ResultField::complete, ResultField::rules,
                          ResultField::unknown};
  for (const auto& row : mapped_rows) {
    CAPTURE(row.map, row.record);
    const auto map = map_of(map_text(row.map));
    REQUIRE(map.diagnostics.empty());
    const std::string means = row.means;
    for (const bool strict : {true, false}) {
      auto run = plain;
      run.map = &map.draft;
      run.strict_only = strict;
      const auto results = run.score(repeated(row.record));
      if (means.starts_with('{')) {
        CHECK((results == plain.score(repeated(means))));
      } else {
        CHECK(results.contains("\"code\":\"" + means + "\""));
        CHECK(run.tally.set_aside == 200);
      }
    }
  }
}

struct PartRow {
  const char* rule;    ///< its condition
  const char* record;  ///< of the option columns s1 (numb) and s2 (weak), which may be blank
  const char* results;
};

// What was chosen counts; what is open is never "no", and leaves the record incomplete.
const PartRow part_rows[] = {
    {"signs has numb", R"("s1":1)", R"("same_day","complete":false,"rules":["r","policy-)"},
    {"signs has numb", R"("s1":1,"s2":null)",
     R"("same_day","complete":false,"rules":["r","policy-)"},
    {"signs has weak", R"("s1":1,"s2":null)", R"("routine","complete":false,"rules":["policy-)"},
    {"signs has weak", R"("s1":1,"s2":0)", R"("self_care","complete":true,"rules":[])"},
};

Ruleset ruleset_with(const std::string& condition) {
  WrittenRuleset written;
  written.write("more.toml", "[[rule]]\nid = \"r\"\nwhen = \"" + condition +
                                 "\"\nset = \"same_day\"\nunsure = \"count\"\nsay = \"Say.\"\n"
                                 "sources = [\"book\"]\n");
  return written.compiled();
}

TEST_CASE("an item with an option column that says nothing is answered in part", "[score]") {
  const auto map = map_of(map_text("@ numb_or_none weak"));
  for (const auto& row : part_rows) {
    CAPTURE(row.rule, row.record);
    const auto ruleset = ruleset_with(row.rule);
    for (const bool strict : {true, false}) {
      BatchRun run{ruleset};
      run.map = &map.draft;
      run.strict_only = strict;
      run.options.fields = {ResultField::disposition, ResultField::complete, ResultField::rules};
      const auto line = R"({"age":40,"fever":false,)" + std::string(row.record) + "}";
      const auto results = run.score(repeated(line));
      const auto expected = R"({"disposition":)" + std::string(row.results);
      CHECK(results.starts_with(expected));
      CHECK(std::ranges::count(results, '\n') == 200);
      CHECK(results.substr(results.rfind('{')).starts_with(expected));
    }
  }
}

TEST_CASE("answers that begin alike are told apart, many at once", "[score]") {
  const auto ruleset = WrittenRuleset().compiled();
  const auto map = map_of(
      "Q = { item = \"fever\", values = { \"1\" = \"yes\", \"10\" = \"no\" } }\n"
      "onset = { item = \"onset\", values = { \"s\" = \"sudden\", \"su\" = \"gradual\" } }\n");
  REQUIRE(map.diagnostics.empty());
  std::string json;
  std::string csv = "id,Q,onset,age\n";
  for (std::size_t i = 0; i < 1000; ++i) {
    const auto q = std::array{"1", "10", "100", "\"1\"", "\"10\"", "null"}[i % 6];
    const auto onset = std::array{"\"s\"", "\"su\"", "\"sud\"", "\"sudden\"", "null"}[i % 5];
    json += std::string(R"({"id":"a","Q":)") + q + R"(,"onset":)" + onset +
            R"(,"age":40})"
            "\n";
    csv += std::string("a,") + std::array{"1", "10", "100", "", "yes"}[i % 5] + "," +
           std::array{"s", "su", "sud", "", "sudden", "gradual"}[i % 6] + ",40\n";
  }
  for (const auto from : {TableFormat::ndjson, TableFormat::csv}) {
    BatchRun strict{ruleset};
    strict.from = from;
    strict.map = &map.draft;
    strict.strict_only = true;
    auto fast = strict;
    fast.strict_only = false;
    const auto& records = from == TableFormat::csv ? csv : json;
    const auto expected = strict.score(records);
    CHECK(expected.contains("unknown-option"));
    CHECK(expected.contains("\"same_day\""));
    CHECK((fast.score(records) == expected));
  }
}

}  // namespace
}  // namespace unkink
