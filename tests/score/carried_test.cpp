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

}  // namespace
}  // namespace unkink
