// SPDX-License-Identifier: Apache-2.0
// A summary's labels: no value of a column is taken for one of ours, or for another value.
#include "score/tally.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

const SummaryWishes by_site{"site", false, 0};

Tally counted(const std::vector<std::string>& values) {
  Tally tally;
  for (const auto& value : values) ++tally.groups[value][1];
  return tally;
}

TEST_CASE("values stand as they are, or in quotes", "[score]") {
  struct Row {
    std::string value;
    std::string text;
    std::string json;
  };
  static const Row rows[] = {
      {"", "(empty)", "null"},
      {"north", "north", "\"north\""},
      {"north (old)", "north (old)", "\"north (old)\""},
      {"(empty)", "\"(empty)\"", "\"(empty)\""},
      {"(set aside)", "\"(set aside)\"", "\"(set aside)\""},
      {"(small groups)", "\"(small groups)\"", "\"(small groups)\""},
      {"\"(empty)\"", R"("\"(empty)\"")", R"("\"(empty)\"")"},
      {" north", "\" north\"", "\" north\""},
      {"north ", "\"north \"", "\"north \""},
      {"a  emergency 9", "\"a  emergency 9\"", "\"a  emergency 9\""},
      {"a\tb", R"("a\tb")", R"("a\tb")"},
      {"null", "null", "\"null\""},
  };
  for (const auto& row : rows) {
    DYNAMIC_SECTION(row.text) {
      const auto tally = counted({row.value});
      const auto line = "\nBy site\n  " + row.text;
      const auto text = summary_text(tally, {}, by_site);
      CHECK(text.ends_with(line + std::string(30 - row.text.size(), ' ') + "routine 1\n"));
      CHECK(summary_json(tally, {}, by_site)
                .ends_with(R"(,"groups":[{"group":)" + row.json +
                           R"(,"self_care":0,"routine":1,"urgent":0,"same_day":0,"emergency":0}]})"
                           "\n"));
    }
  }
}

TEST_CASE("two spaces stand between the longest name and its counts", "[score]") {
  for (std::size_t letters = 27; letters < 33; ++letters) {
    const std::string name(letters, 'a');
    const std::string gap(letters < 28 ? 3 : 2, ' ');
    CHECK(summary_text(counted({name}), {}, by_site).ends_with("  " + name + gap + "routine 1\n"));
  }
}

TEST_CASE("groups that were not kept apart are no value", "[score]") {
  auto tally = counted({"(all others)"});
  tally.other_groups = {0, 0, 3, 0, 0};
  CHECK(summary_text(tally, {}, by_site)
            .ends_with("  \"(all others)\"                routine 1\n"
                       "  (all others)                  urgent 3\n"));
  CHECK(summary_json(tally, {}, by_site).contains(R"("all_others":{"self_care":0,)"));
}

TEST_CASE("where small groups are hidden no rule tells of an item's answers", "[score]") {
  auto tally = counted({"yes", "no"});
  tally.raised = {1};
  const SummaryWishes open{"fever", true, 0};
  const SummaryWishes hiding{"fever", true, 5};
  const SummaryWishes by_column{"site", false, 5};
  CHECK(summary_text(tally, {"fever"}, open).contains("Rules that raised"));
  CHECK(summary_json(tally, {"fever"}, open).contains(R"("rules":{"fever":1})"));
  CHECK_FALSE(summary_text(tally, {"fever"}, hiding).contains("Rules that raised"));
  CHECK(summary_json(tally, {"fever"}, hiding).contains(R"("rules":null)"));
  CHECK(summary_text(tally, {"fever"}, by_column).contains("Rules that raised"));
}

TEST_CASE("where small groups are hidden nobody learns how many left an item out", "[score]") {
  Tally tally;
  tally.records = 7;
  tally.incomplete = 3;  // just the records of the group "unanswered"
  tally.groups = {{"unanswered", {0, 3}}, {"no", {3}}, {"yes", {0, 0, 0, 0, 1}}};
  tally.dispositions = {3, 3, 0, 0, 1};
  const SummaryWishes open{"fever", true, 1};
  const SummaryWishes hiding{"fever", true, 2};
  const SummaryWishes by_column{"site", false, 3};
  for (const auto& wishes : {open, by_column}) {
    CHECK(summary_text(tally, {}, wishes).contains("\n  incomplete                    3\n"));
    CHECK(summary_json(tally, {}, wishes).contains(R"(,"incomplete":3,)"));
  }
  CHECK_FALSE(summary_text(tally, {}, hiding).contains("incomplete"));
  CHECK(summary_json(tally, {}, hiding).contains(R"(,"incomplete":null,)"));
}

}  // namespace
}  // namespace unkink
