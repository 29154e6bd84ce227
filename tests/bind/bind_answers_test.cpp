// SPDX-License-Identifier: Apache-2.0
// Tests: a whole record: its keys, its name, contradictions, and that order does not matter.
#include <algorithm>

#include "bind/bind_answers.hpp"
#include "raw_entries.hpp"
#include "support/catch.hpp"
#include "support/tiny_ruleset.hpp"

namespace unkink {
namespace {

using entries::raw;
using tiny::ids;
using tiny::TinyRuleset;

struct World {
  TinyRuleset made;
  ItemIndex fever = made.yes_no("fever");
  ItemIndex signs = made.choices("signs", {{"chest", ""}, {"sweat", ""}});
  ItemIndex places = made.choices("places", {{"neck", ""}, {"blade", ""}});
  ItemIndex age = made.integer("age", 0, 120);
  ItemIndex onset = made.integer("onset", 0, 120);
  ItemIndex years = made.integer("years", 0, 120);

  Bound bind(const RawAnswers& given) const { return bind_answers(made.ruleset, given); }
};

TEST_CASE("what is not said is unanswered", "[bind]") {
  const World world;
  const auto bound = world.bind(raw({}));
  CHECK(bound.diagnostics.empty());
  CHECK_FALSE(bound.answers.id);
  CHECK(bound.answers.by_item == std::vector<Answer>(6));
}

struct IdRow {
  const char* name;
  RawValue value;
  std::optional<std::string> id;
  const char* text;
};

const IdRow id_rows[] = {
    {"a text", entries::text("p-7"), "p-7", ""},
    {"a number", entries::number(-12), "-12", ""},
    {"null", entries::null(), std::nullopt, ""},
    {"an empty text is no name", entries::text(""), std::nullopt, ""},
    {"a list", entries::words({"p"}), std::nullopt,
     "a.toml:1:10: error[wrong-type]: \"id\" must be a text or a whole number below 2^63\n"},
    {"a truth", entries::truth(true), std::nullopt,
     "a.toml:1:10: error[wrong-type]: \"id\" must be a text or a whole number below 2^63\n"},
    {"a table", entries::other("a table"), std::nullopt,
     "a.toml:1:10: error[wrong-type]: \"id\" must be a text or a whole number below 2^63\n"},
};

// The header of each diagnostic, without the line that it stands in.
std::string headers(const Diagnostics& diagnostics) {
  std::string text;
  for (auto one : diagnostics) {
    const auto whole = to_text(one);
    text += whole.substr(0, whole.find('\n') + 1);
    if (!one.help.empty()) text += "help: " + one.help + "\n";
  }
  return text;
}

TEST_CASE("a record may have a name: a text or a number", "[bind]") {
  const World world;
  for (const auto& row : id_rows) {
    DYNAMIC_SECTION(row.name) {
      const auto bound = world.bind(raw({{"id", row.value}}));
      CHECK(bound.answers.id == row.id);
      CHECK(headers(bound.diagnostics) == row.text);
    }
  }
}

TEST_CASE("every fault of a record is reported, by place", "[bind]") {
  const World world;
  const auto bound = world.bind(raw({{"feber", entries::text("yes")},
                                     {"age", entries::number(200)},
                                     {"fever", entries::text("perhaps")},
                                     {"age", entries::number(40)},
                                     {"signs", entries::words({"chst", "sweat"})},
                                     {"zzzzzz", entries::null()},
                                     {"id", entries::text("a")},
                                     {"id", entries::text("b")}}));
  CHECK(headers(bound.diagnostics) ==
        "a.toml:1:1: error[unknown-item]: no item is called \"feber\"\n"
        "help: did you mean \"fever\"?\n"
        "a.toml:2:10: error[out-of-range]: \"age\" cannot be 200\n"
        "help: allowed: a whole number from 0 to 120, or \"unsure\"\n"
        "a.toml:3:10: error[unknown-option]: \"fever\" cannot be answered \"perhaps\"\n"
        "help: allowed: no, yes, unsure\n"
        "a.toml:4:1: error[duplicate-key]: \"age\" is answered twice (first in line 2)\n"
        "a.toml:5:10: error[unknown-option]: \"signs\" cannot be answered \"chst\"\n"
        "help: did you mean \"chest\"?\n"
        "a.toml:6:1: error[unknown-item]: no item is called \"zzzzzz\"\n"
        "help: allowed: fever, signs, places, age, onset, years, id\n"
        "a.toml:8:1: error[duplicate-key]: \"id\" is answered twice (first in line 7)\n");
}

TEST_CASE("a key given twice is a fault even with the same or an empty answer", "[bind]") {
  const World world;
  for (const auto& again : {entries::text("yes"), entries::text(""), entries::null()}) {
    const auto bound = world.bind(raw({{"fever", entries::text("yes")}, {"fever", again}}));
    REQUIRE(bound.diagnostics.size() == 1);
    CHECK(bound.diagnostics[0].code == Code::duplicate_key);
  }
}

TEST_CASE("none beside something else: the something else counts and it is said", "[bind]") {
  const World world;
  const auto bound = world.bind(raw({{"signs", entries::words({"none", "sweat"})}}));
  CHECK(bound.diagnostics.empty());
  CHECK(bound.answers.by_item[world.signs] == tiny::chosen(0b10));
  REQUIRE(bound.answers.contradictions.size() == 1);
  const auto& found = bound.answers.contradictions[0];
  CHECK(found.id == "none_with_option");
  CHECK(found.items == std::vector<ItemIndex>{world.signs});
  CHECK(found.text ==
        "\"signs\" was answered \"none\" beside something else; the something else counts");
}

TEST_CASE("the order of the entries does not matter", "[bind]") {
  const World world;
  auto given = raw({{"signs", entries::words({"none", "chest"})},
                    {"places", entries::words({"none", "unsure"})},
                    {"age", entries::number(30)},
                    {"fever", entries::truth(true)},
                    {"id", entries::text("p")}});
  const auto first = world.bind(given).answers;
  CHECK(ids(first.contradictions) ==
        std::vector<std::string>{"none_with_option", "none_with_option"});
  for (std::size_t turn = 0; turn < given.entries.size(); ++turn) {
    std::ranges::rotate(given.entries, given.entries.begin() + 1);
    auto reversed = given;
    std::ranges::reverse(reversed.entries);
    for (const auto& again : {world.bind(given).answers, world.bind(reversed).answers}) {
      CHECK(again.id == first.id);
      CHECK(again.by_item == first.by_item);
      REQUIRE(again.contradictions.size() == first.contradictions.size());
      for (std::size_t i = 0; i < first.contradictions.size(); ++i) {
        CHECK(again.contradictions[i].text == first.contradictions[i].text);
        CHECK(again.contradictions[i].items == first.contradictions[i].items);
      }
    }
  }
}

TEST_CASE("hostile keys and words come out harmless", "[bind]") {
  const World world;
  const auto bound = world.bind(
      raw({{"a\x1B[2J\nb", entries::text("x")}, {"fever", entries::text("\xE2\x80\xAE\xFF")}}));
  CHECK(
      to_text(bound.diagnostics[0])
          .starts_with("a.toml:1:1: error[unknown-item]: no item is called \"a<U+001B>[2J b\"\n"));
  CHECK(to_text(bound.diagnostics[1])
            .starts_with("a.toml:2:10: error[unknown-option]: \"fever\" cannot be answered "
                         "\"<U+202E><0xFF>\"\n"));
}

}  // namespace
}  // namespace unkink
