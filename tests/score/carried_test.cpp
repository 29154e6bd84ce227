// SPDX-License-Identifier: Apache-2.0
// Kept columns are those of the record, never those of another.
#include "support/batch_run.hpp"
#include "support/catch.hpp"
#include "support/written_ruleset.hpp"

namespace unkink {
namespace {

using namespace test;

TEST_CASE("a record without a kept column has no other's", "[score]") {
  const auto ruleset = WrittenRuleset().compiled();
  std::string text;
  for (int i = 0; i < 5000; ++i)
    text += R"({"id":"a","site":"north"})"
            "\n";
  for (int i = 0; i < 5000; ++i)
    text += R"({"id":"b"})"
            "\n";
  for (const bool strict : {false, true}) {
    BatchRun run{ruleset};
    run.keep = {"site"};
    run.options.fields = {ResultField::id};
    run.chunk_bytes = 500;
    run.strict_only = strict;
    const auto results = run.score(text);
    const auto second = results.find("{\"id\":\"b\"");
    REQUIRE(second != std::string::npos);
    CHECK(results.substr(0, second).contains("north"));
    CHECK_FALSE(results.substr(second).contains("north"));
  }
}

TEST_CASE("what is carried sets no record aside, and is cleaned where it is shown", "[score]") {
  struct Row {
    std::string note;
    std::string_view json;
    std::string_view csv;
  };
  const Row rows[] = {
      {"one\ttwo", R"(one\ttwo)", "one two"},
      {"one\ntwo", R"(one\ntwo)", "one two"},
      {"a\xE2\x80\x8D"
       "b",
       "a<U+200D>b", "a<U+200D>b"},
      {"red \x1B[31m", "red <U+001B>[31m", "red <U+001B>[31m"},
      {"\xE2\x80\xAE"
       "x",
       "<U+202E>x", "<U+202E>x"},
      {std::string(40, 'x') + "\xC2\xAD", "x<U+00AD>", "x<U+00AD>"},
  };
  const auto ruleset = WrittenRuleset().compiled();
  for (const auto& [note, json, csv] : rows) {
    for (const bool strict : {false, true}) {
      BatchRun run{ruleset, TableFormat::csv};
      run.keep = {"note"};
      run.strict_only = strict;
      const auto text = "id,note,fever\na,\"" + note + "\",yes\n";
      const auto lines = run.score(text);
      CHECK(run.tally.set_aside == 0);
      CHECK(lines.contains(json));
      run.options.format = TableFormat::csv;
      CHECK(run.score(text).contains(csv));
      // An identifier that is not what it looks like is another matter.
      run.score("id,note,fever\n\"a" + note + "\",,yes\n");
      CHECK(run.tally.set_aside > 0);
    }
  }
}

}  // namespace
}  // namespace unkink
