// SPDX-License-Identifier: Apache-2.0
// Several threads give the bytes of one, and share nothing that they should not: the thread
// sanitizer runs this.
#include "support/both_readers.hpp"
#include "support/catch.hpp"
#include "support/written_ruleset.hpp"

namespace unkink {
namespace {

using namespace test;

// Good lines with their keys in two orders, and two of seven that are set aside.
std::string some_records(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    const auto id = "\"id\":\"p" + std::to_string(i) + "\"";
    const auto age = "\"age\":" + std::to_string(i % 100 + 1);
    switch (i % 7) {
      case 6:
        text += "{\"id\":\"broken\",\n";
        break;
      case 5:
        text += "{" + id + ",\"fever\":\"maybe\"," + age + "}\n";
        break;
      case 4:
        text += "{" + age + ",\"signs\":[\"weak\"],\"fever\":\"unsure\"," + id + "}\n";
        break;
      default:
        text += "{" + id + "," + age + ",\"fever\":\"no\",\"signs\":[]}\n";
    }
  }
  return text;
}

TEST_CASE("threads do not change a byte", "[threads]") {
  const auto ruleset = WrittenRuleset().compiled();
  const auto text = some_records(2000);
  BatchRun alone{ruleset};
  const auto expected = alone.score(text);
  REQUIRE(alone.tally.records == 2000);
  for (const std::size_t jobs : {2U, 8U}) {
    BatchRun together{ruleset};
    together.jobs = jobs;
    together.chunk_bytes = 500;
    CHECK(together.score(text) == expected);
    CHECK(without_file(together.faults) == without_file(alone.faults));
    CHECK(together.tally.set_aside == alone.tally.set_aside);
  }
}

TEST_CASE("threads end in order when the run gives up", "[threads]") {
  const auto ruleset = WrittenRuleset().compiled();
  const auto text = some_records(2000);
  BatchRun alone{ruleset};
  alone.most_set_aside = 10;
  const auto expected = alone.score(text);
  BatchRun together{ruleset};
  together.most_set_aside = 10;
  together.jobs = 4;
  together.chunk_bytes = 500;
  CHECK(together.score(text) == expected);
}

}  // namespace
}  // namespace unkink
