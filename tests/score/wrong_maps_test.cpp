// SPDX-License-Identifier: Apache-2.0
// A column map is held to the ruleset before it is used, and to the header that it meets.
#include <string>
#include <utility>

#include "support/batch_run.hpp"
#include "support/catch.hpp"
#include "support/written_map.hpp"
#include "support/written_ruleset.hpp"

namespace unkink {
namespace {

using namespace test;

TEST_CASE("a faulty column map is reported like a ruleset", "[score]") {
  const auto map = map_of(
      "a = { item = \"fevr\" }\nb = { carry = true, ignore = true }\n"
      "c = { item = \"fever\", values = { x = \"maybe\" } }\n");
  REQUIRE(map.diagnostics.empty());
  const auto made = make_layout(minimal(), &map.draft, {});
  REQUIRE(made.diagnostics.size() == 3);
  CHECK(made.diagnostics[0].code == Code::unknown_item);
  CHECK(made.diagnostics[1].code == Code::bad_value);
  CHECK(made.diagnostics[2].code == Code::unknown_option);
  CHECK(map_of("a = { itm = \"x\" }\n").diagnostics.size() == 1);
  CHECK(map_of("a = 1\n").diagnostics.size() == 1);
}

TEST_CASE("two columns of a map may not say the same", "[score]") {
  const std::pair<const char*, const char*> rows[] = {
      {"z = { id = true }\na = { id = true }\n",
       "map.toml:2:1: error[duplicate-key]: the id is also the column \"z\"\n"
       "    2 | a = { id = true }\n      | ^\n"},
      {"s1 = { item = \"signs\", option = \"numb\" }\n"
       "s2 = { item = \"signs\", option = \"weak\" }\n"
       "s3 = { item = \"signs\", option = \"numb\" }\n",
       "map.toml:3:1: error[duplicate-key]: \"numb\" of \"signs\" is also the column \"s1\"\n"
       "    3 | s3 = { item = \"signs\", option = \"numb\" }\n      | ^^\n"},
      {"z = { item = \"fever\" }\na = { item = \"fever\" }\n",
       "map.toml:2:1: error[duplicate-key]: \"fever\" is also the column \"z\"\n"
       "    2 | a = { item = \"fever\" }\n      | ^\n"},
      {"s1 = { item = \"signs\", option = \"numb\" }\nz = { item = \"signs\" }\n",
       "map.toml:2:1: error[duplicate-key]: an option of \"signs\" is also the column \"s1\"\n"
       "    2 | z = { item = \"signs\" }\n      | ^\n"},
      {"z = { item = \"signs\" }\ns1 = { item = \"signs\", option = \"numb\" }\n",
       "map.toml:2:1: error[duplicate-key]: \"signs\" is also the column \"z\"\n"
       "    2 | s1 = { item = \"signs\", option = \"numb\" }\n      | ^^\n"},
      {"a = { ignore = true }\nb = { ignore = true }\nc = { carry = true }\n"
       "d = { carry = true }\ns1 = { item = \"signs\", option = \"numb\" }\n"
       "s2 = { item = \"signs\", option = \"weak\" }\nid = { id = true }\n",
       ""},
  };
  for (const auto& [text, fault] : rows) {
    const auto map = map_of(text);
    REQUIRE(map.diagnostics.empty());
    CHECK(to_text(make_layout(minimal(), &map.draft, {}).diagnostics) == fault);
  }
}

TEST_CASE("a map may not speak of texts that no record may hold", "[score]") {
  const auto map = map_of("f = { item = \"fever\", values = { \"x\\u200by\" = \"no\" } }\n");
  REQUIRE(map.diagnostics.size() == 1);
  CHECK(map.diagnostics.front().code == Code::control_character);
  CHECK(map.diagnostics.front().span.begin == Position{1, 35});
}

TEST_CASE("a map that takes the id for an item is told how to say it", "[score]") {
  const auto map = map_of("nr = { item = \"id\" }\n");
  const auto made = make_layout(minimal(), &map.draft, {});
  REQUIRE(made.diagnostics.size() == 1);
  CHECK(made.diagnostics.front().code == Code::unknown_item);
  CHECK(made.diagnostics.front().help == "the column of the ids is { id = true }");
}

TEST_CASE("a header may not name an item and single options of it", "[score]") {
  const auto map = map_of("s1 = { item = \"signs\", option = \"numb\" }\n");
  BatchRun run{minimal()};
  run.from = TableFormat::csv;
  run.map = &map.draft;
  CHECK_THROWS_WITH(run.score("s1,signs\n"),
                    ":1:4: error[duplicate-key]: the column \"signs\" says again what another "
                    "column says\n    1 | s1,signs\n      |    ^^^^^\n");
  CHECK_THROWS_WITH(run.score("signs,s1\n"),
                    ":1:7: error[duplicate-key]: the column \"s1\" says again what another "
                    "column says\n    1 | signs,s1\n      |       ^^\n");
}

}  // namespace
}  // namespace unkink
