// SPDX-License-Identifier: Apache-2.0
// Tests: what the guard lets through to the TOML parser, and what it says of the rest.
#include "read/document_samples.hpp"
#include "read/toml_document.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

using samples::document;
using samples::repeated;

struct Row {
  std::string name;
  std::string text;
  std::string fault;  // code and place; empty: the guard lets it pass
};

const std::string bom = "\xEF\xBB\xBF";

std::string first_fault(const Diagnostics& diagnostics) {
  if (diagnostics.empty()) return {};
  const auto& first = diagnostics.front();
  return std::string(name(first.code)) + " " + std::to_string(first.span.begin.line) + ":" +
         std::to_string(first.span.begin.column);
}

const Row limits[] = {
    {"1 MiB is not too large", "#" + std::string(largest_document - 1, ' '), ""},
    {"a byte more is", "#" + std::string(largest_document, ' '), "too-large 0:0"},
    {"32 parts are not too many", repeated("a.", 31) + "a = 1", ""},
    {"33 parts are", "b = 1\n" + repeated("a.", 32) + "a = 1", "too-many-dots 2:1"},
    {"33 parts in a header are", "[" + repeated("a.", 32) + "a]", "too-many-dots 1:2"},
    {"33 parts in a table on one line are", "b = { " + repeated("a . ", 32) + "a = 1 }",
     "too-many-dots 1:7"},
    {"dots in quotes are no parts", "\"" + repeated("a.", 99) + "\" = 1", ""},
    {"dots of several keys are not added up", repeated("[[t]]\na.b.c.d = 1\n", 40), ""},
    {"32 levels are not too deep", "a = " + repeated("[", 32) + repeated("]", 32), ""},
    {"33 levels are", "a = " + repeated("[", 33) + repeated("]", 33), "too-deep 1:37"},
    {"33 levels of tables are", "a = " + repeated("{a=", 33) + "1" + repeated("}", 33),
     "too-deep 1:101"},
    {"unclosed levels without end are", "a = " + repeated("[", 200'000), "too-deep 1:37"},
    {"brackets side by side are not deep", "a = [" + repeated("[],", 99) + "]", ""},
};

const Row bytes[] = {
    {"UTF-8 in a text passes", "a = \"\u00E4\u4E2D\"", ""},
    {"a byte that is not UTF-8", "a = 1\nb = \"\xFF\"", "invalid-utf8 2:6"},
    {"an overlong form", "a = \"\xC0\x80\"", "invalid-utf8 1:6"},
    {"a surrogate", "a = \"\xED\xA0\x80\"", "invalid-utf8 1:6"},
    {"a NUL byte", std::string("a = 1\0", 6), "toml-syntax 1:6"},
    {"a NUL byte in a text", std::string("a = \"\0\"", 7), "toml-syntax 1:6"},
    {"a NUL byte in a comment", std::string("#\0", 2), "toml-syntax 1:2"},
    {"a byte order mark passes", bom + "a = 1", ""},
    {"a second one does not", bom + bom + "a = 1", "toml-syntax 1:2"},
    {"a letter that is not ASCII in a bare key", "\u0272 = 1", "toml-syntax 1:1"},
    {"one where a value should be", "a = \u0272", "toml-syntax 1:5"},
    {"one after a value", "a = 1 \u00A0", "toml-syntax 1:7"},
    {"one in a quoted key passes", "\"\u0272\" = 1", ""},
    {"one in a comment passes", "a = 1 # \u0272", ""},
    {"a carriage return alone", "a = 1\rb = 2", "toml-syntax 1:6"},
    {"a carriage return before a line feed passes", "a = 1\r\nb = 2\r\n", ""},
    {"an escape character in a text", "a = \"\x1B\"", "toml-syntax 1:6"},
    {"a tab in a text passes", "a = \"\t\"", ""},
};

// Inputs on which toml++ 3.3 fails an assertion or is undefined, and their harmless neighbours.
const Row nasty[] = {
    {"a header that is only a dot", "[.", "toml-syntax 1:2"},
    {"a header that is only dots", "[..", "toml-syntax 1:2"},
    {"a header that is a bracket", "[", "toml-syntax 1:2"},
    {"a header that is a bracket and a line feed", "[\n", "toml-syntax 1:2"},
    {"a header that is two brackets", "[[", "toml-syntax 1:3"},
    {"a header closed once of twice", "[[a]\n", "toml-syntax 1:4"},
    {"a date whose time stops", "a=1979-05-27T:", "toml-syntax 1:3"},
    {"a date whose time stops early", "a=1979-05-27T", "toml-syntax 1:3"},
    {"a date whose offset stops", "a=1979-05-27T07:32:00+0", "toml-syntax 1:3"},
    {"a whole date and time passes", "a=1979-05-27T07:32:00.999-07:00", ""},
    {"a date, a space and a time pass", "a = 1979-05-27 07:32:00Z # then", ""},
    {"a date and a space pass", "a = 1979-05-27 ", ""},
    {"a backslash before a letter that is not ASCII", "a = \"\"\"\\\u00A7\"\"\"",
     "toml-syntax 1:8"},
    {"a line-ending backslash before one passes", "a = \"\"\"\\\n\u00A7\"\"\"", ""},
    {"an unknown escape", R"(a = "\q")", "toml-syntax 1:6"},
    {"an escaped surrogate", R"(a = "\uD800")", "toml-syntax 1:6"},
    {"an escape beyond Unicode", R"(a = "\U00110000")", "toml-syntax 1:6"},
    {"a text that is not closed", "a = \"b\nc = 1", "toml-syntax 1:7"},
    {"a text of several lines that is not closed", "a = '''b\nc = 1", "toml-syntax 2:6"},
    {"two quotes before the closing three pass", "a = \"\"\"b\"\"\"\"\"", ""},
    {"three do not", "a = \"\"\"b\"\"\"\"\"\"", "toml-syntax 1:9"},
    {"a bare word", "when = yes", "toml-syntax 1:8"},
    {"a number with a leading zero", "a = 012", "toml-syntax 1:5"},
    {"a fraction without digits", "a = 1.", "toml-syntax 1:5"},
    {"numbers of all kinds pass",
     "a = [+1, -0, 1_000, 0xDEAD_beef, 0o7, 0b1, 1.5, -1e9, 1e+0_1, inf, -nan]", ""},
    {"a comma at the end of a list passes", "a = [1,\n# why\n]", ""},
    {"a comma at the end of a table on one line does not", "a = {b = 1,}", "toml-syntax 1:12"},
    {"a table over two lines", "a = {b = 1\n}", "toml-syntax 1:11"},
    {"two pairs on a line", "a = 1 b = 2", "toml-syntax 1:7"},
    {"an empty document passes", "", ""},
    {"an empty key in quotes passes", "\"\" = 1", ""},
};

template <std::size_t size>
void check_rows(const Row (&rows)[size]) {
  for (const auto& row : rows) {
    DYNAMIC_SECTION(row.name) {
      CHECK(first_fault(guard_toml(document(row.text))) == row.fault);
      CHECK((parse_toml(document(row.text)).table == nullptr) == !row.fault.empty());
    }
  }
}

TEST_CASE("the guard holds the limits of size, dots and depth", "[read]") { check_rows(limits); }

TEST_CASE("the guard looks at the bytes", "[read]") { check_rows(bytes); }

TEST_CASE("the guard keeps from toml++ what it would fail on", "[read]") { check_rows(nasty); }

TEST_CASE("too many dots do not hide a later fault", "[read]") {
  const auto found = guard_toml(document(repeated("a.", 40) + "a = 1\nb = yes\n"));
  CHECK(to_text(found) ==
        "x.toml:1:1: error[too-many-dots]: a key has 41 parts, more than 32\n"
        "    1 | " +
            repeated("a.", 40) +
            "a = 1\n"
            "      | ^\n"
            "x.toml:2:5: error[toml-syntax]: \"yes\" is not a value\n"
            "    2 | b = yes\n"
            "      |     ^\n"
            "help: a text stands in quotes\n");
}

TEST_CASE("what the parser finds is said in its words, at its place", "[read]") {
  const auto parsed = parse_toml(document("a = 1\n\na = 2\n"));
  CHECK(parsed.table == nullptr);
  CHECK(to_text(parsed.diagnostics) ==
        "x.toml:3:5: error[toml-syntax]: cannot redefine existing integer 'a'\n"
        "    3 | a = 2\n"
        "      |     ^\n");
}

}  // namespace
}  // namespace unkink
