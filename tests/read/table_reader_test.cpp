// SPDX-License-Identifier: Apache-2.0
// Tests: taking a table apart, and every sentence that is said when it is wrong.
#include "read/table_reader.hpp"

#include <functional>

#include "read/document_samples.hpp"
#include "read/toml_document.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

using samples::document;

// Reads the first [[rule]] of `text`; what was said about it.
std::string said(const std::string& text, const std::function<void(TableReader&)>& read) {
  Diagnostics diagnostics;
  const auto parsed = parse_toml(document(text));
  REQUIRE(parsed.table != nullptr);
  TableReader root(*parsed.table, "a file", parsed.source, diagnostics);
  for (auto& rule : root.tables("rule")) read(rule);
  root.finish();
  return to_text(diagnostics);
}

struct Row {
  std::string name;
  std::string line;  // of a [[rule]]
  std::function<void(TableReader&)> read;
  std::string said;
};

const auto read_when = [](TableReader& rule) { rule.text("when"); };
const auto read_say = [](TableReader& rule) { rule.optional_text("say"); };
const auto read_plan = [](TableReader& rule) { rule.flag("plan"); };
const auto read_k = [](TableReader& rule) { rule.integer("k"); };
const auto read_of = [](TableReader& rule) { rule.texts("of"); };
const auto read_hold = [](TableReader& rule) { rule.optional_range("hold"); };
const auto read_term = [](TableReader& rule) { rule.tables("term"); };
const auto read_dose = [](TableReader& rule) { rule.required_table("dose"); };

const Row rows[] = {
    {"a text is taken", "when = \"a == yes\"", read_when, ""},
    {"a text that is missing", "", read_when,
     "x.toml:1:1: error[missing-key]: [[rule]] needs the key \"when\"\n"
     "    1 | [[rule]]\n"
     "      | ^^^^^^^^\n"},
    {"a number for a text", "when = 12", read_when,
     "x.toml:2:8: error[wrong-type]: \"when\" of [[rule]] must be a text, not a number\n"
     "    2 | when = 12\n"
     "      |        ^^\n"},
    {"an empty text", "when = \"\"", read_when,
     "x.toml:2:9: error[bad-value]: \"when\" of [[rule]] must not be empty\n"
     "    2 | when = \"\"\n"
     "      |         ^\n"},
    {"an escape character that was written as one", R"(when = "ab\u001b[31m")", read_when,
     "x.toml:2:11: error[control-character]: this text holds the control or invisible character "
     "U+001B\n"
     "    2 | when = \"ab\\u001b[31m\"\n"
     "      |           ^^^^^^\n"},
    {"a reversal of the writing direction", "when = \"a\u202Eb\"", read_when,
     "x.toml:2:10: error[control-character]: this text holds the control or invisible character "
     "U+202E\n"
     "    2 | when = \"a<U+202E>b\"\n"
     "      |          ^^^^^^^^\n"},
    {"lines in a text of several lines pass", "when = \"\"\"\na\nb\"\"\"", read_when, ""},
    {"lines in a text of one line", "when = 'a'\nsay = \"a\\nb\"",
     [](TableReader& rule) {
       rule.text("when");
       rule.optional_text("say");
     },
     "x.toml:3:9: error[control-character]: this text holds the control or invisible character "
     "U+000A\n"
     "    3 | say = \"a\\nb\"\n"
     "      |         ^^\n"},
    {"an optional text may be absent", "", read_say, ""},
    {"an optional text may not be empty", "say = ''", read_say,
     "x.toml:2:8: error[bad-value]: \"say\" of [[rule]] must not be empty\n"
     "    2 | say = ''\n"
     "      |        ^\n"},
    {"a misspelt key", "wen = \"a\"", read_when,
     "x.toml:1:1: error[missing-key]: [[rule]] needs the key \"when\"\n"
     "    1 | [[rule]]\n"
     "      | ^^^^^^^^\n"
     "x.toml:2:1: error[unknown-key]: [[rule]] has no key \"wen\"\n"
     "    2 | wen = \"a\"\n"
     "      | ^^^\n"
     "help: did you mean \"when\"?\n"},
    {"unknown keys in the order of writing", "when = 'a'\nzz = 1\naaaa = 2", read_when,
     "x.toml:3:1: error[unknown-key]: [[rule]] has no key \"zz\"\n"
     "    3 | zz = 1\n"
     "      | ^^\n"
     "help: allowed: when\n"
     "x.toml:4:1: error[unknown-key]: [[rule]] has no key \"aaaa\"\n"
     "    4 | aaaa = 2\n"
     "      | ^^^^\n"
     "help: allowed: when\n"},
    {"a flag may be absent", "", read_plan, ""},
    {"a text for a flag", "plan = \"yes\"", read_plan,
     "x.toml:2:9: error[wrong-type]: \"plan\" of [[rule]] must be true or false, not a text\n"
     "    2 | plan = \"yes\"\n"
     "      |         ^^^\n"},
    {"a fraction for a whole number", "k = 2.5", read_k,
     "x.toml:2:5: error[wrong-type]: \"k\" of [[rule]] must be a whole number, not a fraction\n"
     "    2 | k = 2.5\n"
     "      |     ^^^\n"},
    {"a list of texts is taken", "of = ['a', \"b\"]", read_of, ""},
    {"an empty list is taken", "of = []", read_of, ""},
    {"a text for a list", "of = 'a'", read_of,
     "x.toml:2:7: error[wrong-type]: \"of\" of [[rule]] must be a list of texts, not a text\n"
     "    2 | of = 'a'\n"
     "      |       ^\n"},
    {"a number in a list of texts", "of = ['a', 1]", read_of,
     "x.toml:2:12: error[wrong-type]: each of \"of\" of [[rule]] must be a text, not a number\n"
     "    2 | of = ['a', 1]\n"
     "      |            ^\n"},
    {"a range is a number or two", "hold = 20", read_hold, ""},
    {"a range is two numbers", "hold = [20, 30]", read_hold, ""},
    {"a range of three", "hold = [1, 2, 3]", read_hold,
     "x.toml:2:8: error[wrong-type]: \"hold\" of [[rule]] must be a whole number or [low, high]\n"
     "    2 | hold = [1, 2, 3]\n"
     "      |        ^^^^^^^^^\n"},
    {"tables are a list or one", "term = { a = 1 }", read_term, ""},
    {"a date for tables", "term = 1979-05-27", read_term,
     "x.toml:2:8: error[wrong-type]: \"term\" of [[rule]] must be a list of tables, not a date\n"
     "    2 | term = 1979-05-27\n"
     "      |        ^^^^^^^^^^\n"},
    {"a text among tables", "term = [{ a = 1 }, 'b']", read_term,
     "x.toml:2:21: error[wrong-type]: each of \"term\" of [[rule]] must be a table, not a text\n"
     "    2 | term = [{ a = 1 }, 'b']\n"
     "      |                     ^\n"},
    {"a table that is missing", "", read_dose,
     "x.toml:1:1: error[missing-key]: [[rule]] needs the key \"dose\"\n"
     "    1 | [[rule]]\n"
     "      | ^^^^^^^^\n"},
    {"a list over two lines is marked on its first", "dose = [1,\n 2]", read_dose,
     "x.toml:2:8: error[wrong-type]: \"dose\" of [[rule]] must be a table, not a list\n"
     "    2 | dose = [1,\n"
     "      |        ^^^\n"},
};

TEST_CASE("a table's faults are all reported, each with its place", "[read]") {
  for (const auto& row : rows) {
    DYNAMIC_SECTION(row.name) {
      const auto read = [&row](TableReader& rule) {
        row.read(rule);
        rule.finish();
      };
      CHECK(said("[[rule]]\n" + row.line + "\n", read) == row.said);
    }
  }
}

TEST_CASE("a table inside a table is named by its path", "[read]") {
  const auto text = "[[rule]]\nterm = [{ wait = 1 }]\n[rule.dose]\nset = 1\n";
  CHECK(said(text,
             [](TableReader& rule) {
               for (auto& term : rule.tables("term")) term.finish();
               if (auto dose = rule.optional_table("dose")) dose->finish();
             }) ==
        "x.toml:2:11: error[unknown-key]: [[rule.term]] has no key \"wait\"\n"
        "    2 | term = [{ wait = 1 }]\n"
        "      |           ^^^^\n"
        "x.toml:4:1: error[unknown-key]: [rule.dose] has no key \"set\"\n"
        "    4 | set = 1\n"
        "      | ^^^\n");
}

TEST_CASE("a misspelt table is an unknown key of the file", "[read]") {
  CHECK(said("[[rulle]]\n", [](TableReader&) {}) ==
        "x.toml:1:3: error[unknown-key]: a file has no key \"rulle\"\n"
        "    1 | [[rulle]]\n"
        "      |   ^^^^^\n"
        "help: did you mean \"rule\"?\n");
}

TEST_CASE("places in a file with a byte order mark are those of its lines", "[read]") {
  CHECK(said("\xEF\xBB\xBFrulle = 1\nrula = 2\n", [](TableReader&) {}) ==
        "x.toml:1:2: error[unknown-key]: a file has no key \"rulle\"\n"
        "    1 | <U+FEFF>rulle = 1\n"
        "      |         ^^^^^\n"
        "help: did you mean \"rule\"?\n"
        "x.toml:2:1: error[unknown-key]: a file has no key \"rula\"\n"
        "    2 | rula = 2\n"
        "      | ^^^^\n"
        "help: did you mean \"rule\"?\n");
}

TEST_CASE("values are read as they were written", "[read]") {
  said("[[rule]]\nwhen = 'a'\nplan = true\nk = -3\nof = ['x', 'y']\nhold = [20, 30]\nonce = 5\n",
       [](TableReader& rule) {
         CHECK(rule.has("when"));
         CHECK_FALSE(rule.has("whenever"));
         CHECK(rule.text("when").value == "a");
         CHECK(rule.flag("plan"));
         CHECK_FALSE(rule.flag("unsure"));
         CHECK(rule.integer("k").value == -3);
         CHECK(rule.texts("of").at(1).value == "y");
         CHECK(rule.texts("of").at(1).span.begin == Position{5, 13});
         CHECK(rule.optional_texts("none").empty());
         CHECK(rule.optional_range("hold")->low == 20);
         CHECK(rule.optional_range("hold")->high == 30);
         CHECK(rule.optional_range("once")->high == 5);
         CHECK_FALSE(rule.optional_range("never"));
         CHECK(rule.span().begin == Position{1, 1});
       });
}

}  // namespace
}  // namespace unkink
