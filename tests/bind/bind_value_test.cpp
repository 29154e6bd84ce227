// SPDX-License-Identifier: Apache-2.0
// Tests: one value to one answer, for every type of item; good rows beside bad ones.
#include "bind/bind_answers.hpp"
#include "raw_entries.hpp"
#include "support/catch.hpp"
#include "support/tiny_ruleset.hpp"

namespace unkink {
namespace {

using tiny::TinyRuleset;

/// One item of each type that allows everything, and a strict one that allows little.
struct Items {
  TinyRuleset made;
  ItemIndex fever = made.yes_no("fever");
  ItemIndex onset = made.choice("onset", {{"slow", ""}, {"sudden", ""}});
  ItemIndex signs = made.choices("signs", {{"chest", ""}, {"sweat", ""}, {"faint", ""}});
  ItemIndex age = made.integer("age", 0, 120);
  ItemIndex strict = made.choices("strict", {{"one", ""}, {"two", ""}});
  ItemIndex sure = made.yes_no("sure");
  ItemIndex exact = made.integer("exact", -1, 1);

  Items() {
    made.item(age).unit = "years";
    for (const auto item : {strict, sure, exact}) made.item(item).unsure_allowed = false;
    made.item(strict).none.reset();
  }
};

struct GoodRow {
  const char* name;
  ItemIndex Items::* item;
  RawValue value;
  Answer answer;
  bool none_with_option = false;
};

const GoodRow good_rows[] = {
    {"yes", &Items::fever, entries::text("yes"), tiny::yes()},
    {"no", &Items::fever, entries::text("no"), tiny::no()},
    {"true", &Items::fever, entries::truth(true), tiny::yes()},
    {"false", &Items::fever, entries::truth(false), tiny::no()},
    {"not sure", &Items::fever, entries::text("unsure"), tiny::unsure()},
    {"null", &Items::fever, entries::null(), tiny::nothing()},
    {"an empty text", &Items::fever, entries::text(""), tiny::nothing()},
    {"an option", &Items::onset, entries::text("sudden"), tiny::number(1)},
    {"not sure which", &Items::onset, entries::text("unsure"), tiny::unsure()},
    {"no option", &Items::onset, entries::null(), tiny::nothing()},
    {"an empty option", &Items::onset, entries::text(""), tiny::nothing()},
    {"one of several, alone", &Items::signs, entries::text("sweat"), tiny::chosen(0b010)},
    {"a list of one", &Items::signs, entries::words({"faint"}), tiny::chosen(0b100)},
    {"a list", &Items::signs, entries::words({"faint", "chest"}), tiny::chosen(0b101)},
    {"the same twice", &Items::signs, entries::words({"chest", "chest"}), tiny::chosen(0b001)},
    {"none", &Items::signs, entries::text("none"), tiny::chosen(0)},
    {"none in a list", &Items::signs, entries::words({"none"}), tiny::chosen(0)},
    {"not sure of any", &Items::signs, entries::text("unsure"), tiny::unsure()},
    {"not sure beside some", &Items::signs, entries::words({"unsure", "chest"}),
     tiny::unsure_beside(0b001)},
    {"none beside an option", &Items::signs, entries::words({"none", "chest"}), tiny::chosen(0b001),
     true},
    {"none beside not sure", &Items::signs, entries::words({"unsure", "none"}), tiny::unsure(),
     true},
    {"none beside both", &Items::signs, entries::words({"none", "sweat", "unsure"}),
     tiny::unsure_beside(0b010), true},
    {"an empty list", &Items::signs, entries::words({}), tiny::nothing()},
    {"an empty text for a list", &Items::signs, entries::text(""), tiny::nothing()},
    {"null for a list", &Items::signs, entries::null(), tiny::nothing()},
    {"a number", &Items::age, entries::number(48), tiny::number(48)},
    {"the smallest", &Items::age, entries::number(0), tiny::number(0)},
    {"the largest", &Items::age, entries::number(120), tiny::number(120)},
    {"a number not known", &Items::age, entries::text("unsure"), tiny::unsure()},
    {"no number", &Items::age, entries::text(""), tiny::nothing()},
    {"a negative number", &Items::exact, entries::number(-1), tiny::number(-1)},
};

TEST_CASE("a value that fits becomes an answer", "[bind]") {
  const Items items;
  for (const auto& row : good_rows) {
    DYNAMIC_SECTION(row.name) {
      const auto& item = items.made.ruleset.questionnaire.items[items.*row.item];
      const auto bound = bind_answer(item, {row.value, {}});
      CHECK(to_text(bound.diagnostics).empty());
      CHECK(bound.answer == row.answer);
      CHECK(bound.none_with_option == row.none_with_option);
    }
  }
}

struct BadRow {
  const char* name;
  ItemIndex Items::* item;
  RawValue value;
  const char* text;
};

const BadRow bad_rows[] = {
    {"a word that is no answer", &Items::fever, entries::text("yse"),
     "error[unknown-option]: \"fever\" cannot be answered \"yse\"\nhelp: did you mean \"yes\"?\n"},
    {"a capital", &Items::fever, entries::text("YES"),
     "error[unknown-option]: \"fever\" cannot be answered \"YES\"\nhelp: did you mean \"yes\"?\n"},
    {"not sure where that is not allowed", &Items::sure, entries::text("unsure"),
     "error[unknown-option]: \"sure\" cannot be answered \"unsure\"\nhelp: allowed: no, yes\n"},
    {"none of a yes or no", &Items::fever, entries::text("none"),
     "error[unknown-option]: \"fever\" cannot be answered \"none\"\n"
     "help: allowed: no, yes, unsure\n"},
    {"one for yes", &Items::fever, entries::number(1),
     "error[type-mismatch]: \"fever\" takes yes or no, not a number\n"
     "help: allowed: no, yes, unsure\n"},
    {"a list for yes", &Items::fever, entries::words({"yes"}),
     "error[type-mismatch]: \"fever\" takes yes or no, not a list\n"
     "help: allowed: no, yes, unsure\n"},
    {"a table", &Items::fever, entries::other("a table"),
     "error[type-mismatch]: \"fever\" takes yes or no, not a table\n"
     "help: allowed: no, yes, unsure\n"},
    {"an option that does not exist", &Items::onset, entries::text("suden"),
     "error[unknown-option]: \"onset\" cannot be answered \"suden\"\n"
     "help: did you mean \"sudden\"?\n"},
    {"a truth for an option", &Items::onset, entries::truth(true),
     "error[type-mismatch]: \"onset\" takes one option, not true or false\n"
     "help: allowed: slow, sudden, unsure\n"},
    {"a list for one option", &Items::onset, entries::words({"slow", "sudden"}),
     "error[type-mismatch]: \"onset\" takes one option, not a list\n"
     "help: allowed: slow, sudden, unsure\n"},
    {"every wrong word of a list", &Items::signs, entries::words({"cest", "chest", "fever"}),
     "error[unknown-option]: \"signs\" cannot be answered \"cest\"\n"
     "help: did you mean \"chest\"?\n"
     "error[unknown-option]: \"signs\" cannot be answered \"fever\"\n"
     "help: allowed: chest, sweat, faint, none, unsure\n"},
    {"an empty word in a list", &Items::signs, entries::words({""}),
     "error[unknown-option]: \"signs\" cannot be answered \"\"\n"
     "help: allowed: chest, sweat, faint, none, unsure\n"},
    {"a truth for a list", &Items::signs, entries::truth(false),
     "error[type-mismatch]: \"signs\" takes a list of options, not true or false\n"
     "help: allowed: chest, sweat, faint, none, unsure\n"},
    {"none where there is none", &Items::strict, entries::text("none"),
     "error[unknown-option]: \"strict\" cannot be answered \"none\"\n"
     "help: did you mean \"one\"?\n"},
    {"not sure among strict options", &Items::strict, entries::words({"one", "unsure"}),
     "error[unknown-option]: \"strict\" cannot be answered \"unsure\"\n"
     "help: allowed: one, two\n"},
    {"below the range", &Items::age, entries::number(-1),
     "error[out-of-range]: \"age\" cannot be -1\n"
     "help: allowed: a whole number from 0 to 120 years, or \"unsure\"\n"},
    {"above the range", &Items::age, entries::number(121),
     "error[out-of-range]: \"age\" cannot be 121\n"
     "help: allowed: a whole number from 0 to 120 years, or \"unsure\"\n"},
    {"a number that wraps round to one in range", &Items::age, entries::number(4294967296 + 40),
     "error[out-of-range]: \"age\" cannot be 4294967336\n"
     "help: allowed: a whole number from 0 to 120 years, or \"unsure\"\n"},
    {"a number in quotes", &Items::age, entries::text("48"),
     "error[type-mismatch]: \"age\" takes a whole number, not a text\n"
     "help: allowed: a whole number from 0 to 120 years, or \"unsure\"\n"},
    {"a fraction", &Items::exact, entries::other("a fraction"),
     "error[type-mismatch]: \"exact\" takes a whole number, not a fraction\n"
     "help: allowed: a whole number from -1 to 1\n"},
    {"a number that must be known", &Items::exact, entries::text("unsure"),
     "error[unknown-option]: \"exact\" cannot be answered \"unsure\"\n"
     "help: allowed: a whole number from -1 to 1\n"},
    {"a list for a number", &Items::age, entries::words({}),
     "error[type-mismatch]: \"age\" takes a whole number, not a list\n"
     "help: allowed: a whole number from 0 to 120 years, or \"unsure\"\n"},
};

TEST_CASE("a value that does not fit is refused with what is allowed", "[bind]") {
  const Items items;
  for (const auto& row : bad_rows) {
    DYNAMIC_SECTION(row.name) {
      const auto& item = items.made.ruleset.questionnaire.items[items.*row.item];
      CHECK(to_text(bind_answer(item, {row.value, {}}).diagnostics) == row.text);
    }
  }
}

}  // namespace
}  // namespace unkink
