// SPDX-License-Identifier: Apache-2.0
// An answer that is written with more bytes than are compared at once is compared to its end.
#include "support/batch_run.hpp"
#include "support/catch.hpp"
#include "support/written_ruleset.hpp"

namespace unkink {
namespace {

using namespace test;

std::string record(const std::string& fever, const std::string& signs) {
  return R"({"id":"a","fever":)" + fever + R"(,"age":40,"signs":)" + signs + "}\n";
}

TEST_CASE("the last bytes of a long answer count", "[score]") {
  const auto ruleset = WrittenRuleset().compiled();
  for (std::size_t blanks = 20; blanks < 70; ++blanks) {
    // The order of the keys is learned, then a long text; then others that only begin like it.
    std::string text;
    for (int i = 0; i < 48; ++i) text += record(R"("yes")", R"(["none"])");
    const std::string space(blanks, ' ');
    text += record(R"("yes")" + space, R"(["none"])" + space);
    text += record(R"("yes")" + space.substr(1) + "x", R"(["none"])");
    text += record(R"("yes")", R"(["none")" + space + "]");
    text += record(R"("yes")", R"(["none")" + space + "x");
    BatchRun strict{ruleset};
    strict.strict_only = true;
    CAPTURE(blanks);
    CHECK((BatchRun{ruleset}.score(text) == strict.score(text)));
  }
}

}  // namespace
}  // namespace unkink
