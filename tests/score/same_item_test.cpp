// SPDX-License-Identifier: Apache-2.0
// Two columns that a map gives to one item: whichever a record names is its answer, and none loses
// the other's.
#include "support/batch_run.hpp"
#include "support/catch.hpp"
#include "support/written_map.hpp"
#include "support/written_ruleset.hpp"

namespace unkink {
namespace {

using namespace test;

std::string record(std::size_t number) {
  const auto id = R"({"id":")" + std::to_string(number) + R"(",)";
  const std::string fever = number % 2 == 0 ? "yes" : "no";
  const auto item = R"("fever":")" + fever + "\"";
  const auto mapped = R"("Q3":")" + fever + "\"";
  const std::string rest = R"(,"age":40,"signs":"none"})";
  switch (number % 5) {
    case 0:
      return id + mapped + rest;
    case 1:
      return id + item + "," + mapped + rest;
    case 2:
      return id + mapped + "," + item + rest;
    default:
      return id + item + rest;
  }
}

TEST_CASE("of two columns for one item neither clears what the other says", "[score]") {
  const auto ruleset = WrittenRuleset().compiled();
  const auto map = map_of("Q3 = { item = \"fever\" }\n");
  REQUIRE(map.diagnostics.empty());
  std::string text;
  for (std::size_t i = 0; i < 2000; ++i) text += record(i) + "\n";
  BatchRun strict{ruleset};
  strict.map = &map.draft;
  strict.strict_only = true;
  auto fast = strict;
  fast.strict_only = false;
  const auto expected = strict.score(text);
  CHECK(expected.contains("duplicate-key"));
  CHECK(expected.contains("same_day"));
  CHECK((fast.score(text) == expected));
}

}  // namespace
}  // namespace unkink
