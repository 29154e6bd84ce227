// SPDX-License-Identifier: Apache-2.0
// Tests: what compiles and what is refused, good tables beside bad ones; all faults at once.
#include "support/catch.hpp"
#include "support/written_ruleset.hpp"

namespace unkink {
namespace {

using test::WrittenRuleset;

// The codes of everything that is wrong with the smallest ruleset and `more`, in their order.
std::string codes_with(std::string_view more) {
  const WrittenRuleset written;
  written.write("tested.toml", more);
  const auto read = read_ruleset(written.folder());
  REQUIRE(read);
  CHECK(to_text(read->diagnostics).empty());
  const auto compiled = compile_ruleset(read->draft);
  CHECK(compiled.ruleset.has_value() == compiled.diagnostics.empty());
  std::string codes;
  for (const auto& fault : compiled.diagnostics) {
    codes += (codes.empty() ? "" : " ") + std::string(name(fault.code));
  }
  return codes;
}

std::string rule(const char* when, const char* set, const char* unsure, const char* more = "") {
  return std::string("[[rule]]\nid = \"r\"\nwhen = '") + when + "'\nset = \"" + set +
         "\"\nunsure = \"" + unsure + "\"\nsay = \"x\"\nsources = [\"book\"]\n" + more;
}

std::string item(const char* id, const char* more) {
  return std::string("[[item]]\nid = \"") + id + "\"\nask = \"?\"\ntype = \"yes_no\"\n" + more;
}

std::string pattern(const char* when) {
  return std::string("[[pattern]]\nid = \"p\"\nwhen = '") + when +
         "'\nsay = \"x\"\nsources = [\"book\"]\n";
}

std::string sum(const char* more) {
  return std::string("[[score]]\nid = \"s\"\ntitle = \"S\"\nsources = [\"book\"]\n") + more;
}

std::string bands(std::size_t count) {
  std::string all = "terms = [{ item = \"age\", weight = 1 }]\nbands = [";
  for (std::size_t i = 1; i < count; ++i) {
    const auto number = std::to_string(i);
    all += "{ id = \"b" + number + "\", below = " + number + ", text = \"x\" }, ";
  }
  return all + "{ id = \"rest\", text = \"y\" }]\n";
}

struct FaultRow {
  const char* name;
  std::string more;
  const char* codes;  ///< empty: compiles
};

const FaultRow fault_rows[] = {
    {"an urgent rule on a red flag", rule("signs has numb", "emergency", "fire"), ""},
    {"an urgent rule on an unmarked item", rule("onset == sudden", "same_day", "fire"),
     "flag-not-marked"},
    {"a slower rule on an unmarked item", rule("onset == sudden", "urgent", "nothing"), ""},
    {"an urgent rule deaf to \"not sure\"", rule("signs has numb", "same_day", "nothing"),
     "unsure-does-nothing"},
    {"a plan with routine", rule("onset == sudden", "routine", "fire", "plan = \"allow\"\n"), ""},
    {"a plan with urgent", rule("onset == sudden", "urgent", "fire", "plan = \"allow\"\n"),
     "plan-not-allowed"},
    {"the absence of a red flag", rule("not signs has numb", "routine", "fire"),
     "red-flag-negated"},
    {"twice not is not absence", rule("not not signs has numb", "routine", "fire"), ""},
    {"absence through a finding",
     rule("not hot", "routine", "fire") + "[[finding]]\nid = \"hot\"\nwhen = \"fever == yes\"\n",
     "red-flag-negated"},
    {"absence in words", rule("fever == no", "routine", "fire"), "red-flag-negated"},
    {"a no among others", rule("fever in (yes, no)", "routine", "fire"), "red-flag-negated"},
    {"a pattern may read absence", pattern("signs has none and not fever == yes"), ""},
    {"an unknown disposition", rule("fever == yes", "soon", "fire"), "bad-value"},
    {"an unknown effect", rule("fever == yes", "routine", "maybe"), "bad-value"},
    {"a red flag behind its screen",
     item("detail",
          "red_flag = true\nscreen = \"fever\"\nask_when = \"fever == yes\"\n"
          "when_not_asked = \"no\"\n") +
         rule("detail == yes", "emergency", "fire"),
     ""},
    {"a red flag behind the person",
     item("detail", "red_flag = true\nask_when = \"age > 50\"\nwhen_not_asked = \"no\"\n"), ""},
    {"a red flag behind something else",
     item("detail", "red_flag = true\nask_when = \"fever == yes\"\nwhen_not_asked = \"no\"\n"),
     "red-flag-gated"},
    {"a red flag behind what may stay unanswered",
     item("detail",
          "red_flag = true\nscreen = \"onset\"\nask_when = \"onset == sudden\"\n"
          "when_not_asked = \"no\"\n"),
     "red-flag-gated"},
    {"a red flag behind a finding that reads more",
     item("detail",
          "red_flag = true\nscreen = \"fever\"\nask_when = \"both\"\n"
          "when_not_asked = \"no\"\n") +
         "[[finding]]\nid = \"both\"\nwhen = \"fever == yes or signs has numb\"\n",
     "red-flag-gated"},
    {"a gated item that nothing reads", item("detail", "ask_when = \"fever == yes\"\n"), ""},
    {"a gated item that a pattern reads",
     item("detail", "ask_when = \"fever == yes\"\n") + pattern("detail == yes"),
     "when-not-asked-missing"},
    {"a gated item that asking another one reads",
     item("detail", "ask_when = \"fever == yes\"\n") +
         item("more", "ask_when = \"detail == yes\"\n"),
     "when-not-asked-missing"},
    {"a gated item with what it counts as",
     item("detail", "ask_when = \"fever == yes\"\nwhen_not_asked = false\n") +
         pattern("detail == yes"),
     ""},
    {"not sure is no assumed answer",
     item("detail", "unsure = true\nask_when = \"fever == yes\"\nwhen_not_asked = \"unsure\"\n"),
     "bad-value"},
    {"an item asked by its own answer", item("detail", "ask_when = \"detail == yes\"\n"),
     "circular-ask-when"},
    {"a criteria score", sum("at_least = 1\nof = [\"age > 40\"]\n"), ""},
    {"criteria that can never be met", sum("at_least = 2\nof = [\"age > 40\"]\n"),
     "count-out-of-range"},
    {"criteria without a number", sum("of = [\"age > 40\"]\n"), "missing-key"},
    {"a sum in bands",
     sum("terms = [{ item = \"age\", weight = -2 }, { when = \"fever == yes\", weight = 3 }]\n"
         "bands = [{ id = \"low\", below = 0, text = \"x\" }, { id = \"high\", text = \"y\" }]\n"),
     ""},
    {"a sum over words",
     sum("terms = [{ item = \"fever\", weight = 1 }]\nbands = [{ id = \"all\", text = \"y\" }]\n"),
     "type-mismatch"},
    {"bands that fall",
     sum("terms = [{ item = \"age\", weight = 1 }]\nbands = [{ id = \"b\", below = 9, text = "
         "\"x\" }, { id = \"a\", below = 3, text = \"x\" }, { id = \"c\", text = \"y\" }]\n"),
     "bad-value"},
    {"a band that ends too high",
     sum("terms = [{ item = \"age\", weight = 1 }]\nbands = [{ id = \"b\", below = 4294967300, "
         "text = \"x\" }, { id = \"c\", text = \"y\" }]\n"),
     "bad-value"},
    {"a weight that is too low",
     sum("terms = [{ item = \"age\", weight = -9223372036854775808 }]\n"
         "bands = [{ id = \"all\", text = \"y\" }]\n"),
     "bad-value"},
    {"many bands", sum(bands(most_bands).c_str()), ""},
    {"more bands", sum(bands(most_bands + 1).c_str()), "bad-value"},
    {"a last band with an end",
     sum("terms = [{ item = \"age\", weight = 1 }]\nbands = [{ id = \"b\", below = 9, text = "
         "\"x\" }]\n"),
     "bad-value"},
    {"a sum as a condition",
     sum("terms = [{ item = \"age\", weight = 1 }]\nbands = [{ id = \"all\", text = \"y\" }]\n") +
         pattern("s"),
     "type-mismatch"},
    {"a pair of numbers",
     "[[item]]\nid = \"since\"\nask = \"?\"\ntype = \"integer\"\nminimum = 0\nmaximum = 9\n"
     "[[impossible]]\nid = \"i\"\ngreater = \"since\"\nthan = \"age\"\nsay = \"x\"\n",
     ""},
    {"a pair with a word",
     "[[impossible]]\nid = \"i\"\ngreater = \"fever\"\nthan = \"age\"\nsay = \"x\"\n",
     "type-mismatch"},
    {"one name for two things", "[[finding]]\nid = \"fever\"\nwhen = \"age > 40\"\n",
     "duplicate-id"},
    {"circles between findings",
     "[[finding]]\nid = \"x\"\nwhen = \"not y\"\n[[finding]]\nid = \"y\"\nwhen = \"x\"\n",
     "circular-finding"},
};

TEST_CASE("what is safe compiles, what is not is refused by its code", "[compile]") {
  for (const auto& row : fault_rows) {
    DYNAMIC_SECTION(row.name) { CHECK(codes_with(row.more) == row.codes); }
  }
}

TEST_CASE("the faults of all tables are reported at once, by place", "[compile]") {
  CHECK(codes_with(R"(
[[item]]
id = "Upper"
ask = "?"
type = "yesno"

[[finding]]
id = "hot"
when = "feever == yes and age > 500"

[[rule]]
id = "r"
when = "fever has yes or cold"
set = "same_day"
unsure = "nothing"
say = "x"
sources = ["bok"]

[[score]]
id = "points"
title = "P"
at_least = 0
of = ["age > 4", "onset == suden"]
sources = []

[[caution]]
id = "c"
when = "signs == numb"
forbids = ["flying"]
say = "x"
sources = ["book"]

[[case]]
id = "one"
answers = {}
expect = "nothing"
fires = ["q"]
)") == "bad-id bad-value unknown-item out-of-range type-mismatch unknown-finding "
       "unsure-does-nothing unknown-source missing-source count-out-of-range unknown-option "
       "type-mismatch unknown-word bad-value bad-value");
}

TEST_CASE("a pattern may ask for gentle exercises, and does not unless it says so", "[compile]") {
  const WrittenRuleset written;
  written.write("tested.toml", pattern("fever == no") + "gentle = true\n");
  CHECK(written.compiled().patterns.at(0).gentle);
  written.write("tested.toml", pattern("fever == no"));
  CHECK_FALSE(written.compiled().patterns.at(0).gentle);
  written.write("tested.toml", pattern("fever == no") + "gentle = \"yes\"\n");
  const auto read = read_ruleset(written.folder());
  REQUIRE(read);
  REQUIRE(read->diagnostics.size() == 1);
  CHECK(read->diagnostics[0].code == Code::wrong_type);
}

TEST_CASE("each item has an index of its own", "[compile]") {
  const WrittenRuleset written;
  written.write("tested.toml", item("one_more", ""));
  const auto read = read_ruleset(written.folder());
  REQUIRE(read);
  auto draft = read->draft;
  const auto one = draft.items.back();
  while (draft.items.size() <= most_items) draft.items.push_back(one);
  const auto compiled = compile_ruleset(draft);
  CHECK_FALSE(compiled.ruleset.has_value());
  CHECK(to_text(compiled.diagnostics).find("a ruleset has at most 65,535 items") !=
        std::string::npos);
}

}  // namespace
}  // namespace unkink
