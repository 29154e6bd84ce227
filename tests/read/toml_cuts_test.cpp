// SPDX-License-Identifier: Apache-2.0
// Tests: texts that toml++ is not shown read as they are written, and move no place.
#include "read/toml_cuts.hpp"

#include "read/document_samples.hpp"
#include "read/table_reader.hpp"
#include "read/toml_document.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

using samples::document;
using samples::repeated;

struct Row {
  std::string name;
  std::string toml;     // defines the list `a`
  std::string last;     // its last text
  std::string written;  // as it stands there, after its quote
};

const std::string bom = "\xEF\xBB\xBF";

const Row rows[] = {
    {"a long text", R"(a = ["a long, long text"])", "a long, long text", "a long"},
    {"one after another", R"(a = ["a long text", "and one more"])", "and one more", "and"},
    {"a short one after a long one", R"(a = ["a long text", "b"])", "b", R"(b"])"},
    {"an empty one after a long one", R"(a = ["a long text", ''])", "", "']"},
    {"literal ones", R"(a = ['a \ long "text"', 'it is \one'])", R"(it is \one)", "it"},
    {"the other quote", R"(a = ["it's a long text", "isn't it one"])", "isn't it one", "isn't"},
    {"an escape after it", R"(a = ["a long text", "\tand more"])", "\tand more", R"(\tand)"},
    {"an escape before it", R"(a = ["a long\ttext", "and one more"])", "and one more", "and"},
    {"letters that are not ASCII",
     "a = [\"\u00E4\u4E2D\u00E4\u4E2D\u00E4\", \"\u00E4nd one more\"]", "\u00E4nd one more",
     "\u00E4nd"},
    {"after a byte order mark", bom + R"(a = ["a long text", "and one more"])", "and one more",
     "and"},
    {"lines of their own", "a = [\n  \"a long text\",\r\n  \"and one more\"\n]", "and one more",
     "and"},
    {"in tables on one line", "x = { b = \"a long text\" }\na = [\"and one more\"]", "and one more",
     "and"},
    {"beside one of several lines",
     "a = [\"a long text\", \"\"\"\nof\nlines\"\"\", \"and one more\"]", "and one more", "and"},
    {"after a line-ending backslash", "a = [\"\"\"\\\n  x\"\"\", \"and one more\"]", "and one more",
     "and"},
    {"behind a letter that toml++ sees as an escape",
     "a = [\"a long text\", \"\"\"\\\n  \u00DCbe\"\"\", \"and one more\"]", "and one more", "and"},
    {"behind several such letters",
     "a = [\"\"\"\\\n\u00DCbe \\\r\n  \U0001F9D8\"\"\", \"\"\"\\\n\u00E4\"\"\", 'b']", "b", "b'"},
    {"an empty one behind such a letter", "a = [\"\"\"\\\n\u00DCbe\"\"\", '', \"\"]", "", "\"]"},
};

TEST_CASE("a text that was cut is whole, and at its place", "[read]") {
  for (const auto& row : rows) {
    DYNAMIC_SECTION(row.name) {
      Diagnostics diagnostics;
      const auto parsed = parse_toml(document(row.toml));
      REQUIRE(parsed.table != nullptr);
      const auto texts =
          TableReader(*parsed.table, "a file", parsed.source, diagnostics).texts("a");
      REQUIRE(!texts.empty());
      CHECK(texts.back().value == row.last);
      const auto place = position_at(row.toml, row.toml.rfind(row.written));
      CHECK(texts.back().span.begin.line == place.line);
      CHECK(texts.back().span.begin.column == place.column);
    }
  }
}

TEST_CASE("behind such a letter, too, only texts of several lines have line feeds", "[read]") {
  struct LineFeeds {
    const char* name;
    std::string toml;
    std::string reported;
  };
  static const LineFeeds cases[] = {
      {"of several lines",
       "a = [\"\"\"\\\n  \u00DCbe langsam.\"\"\", \"\"\"\nRuhe aus.\nAtme.\"\"\"]\n", ""},
      {"of one line, beside one of several",
       "a = [\"\"\"\\\n\u00DCbe.\"\"\", \"a\\nb.\", \"\"\"Ruhe.\"\"\"]\n",
       "x.toml:2:12: error[control-character]: this text holds the control or invisible character "
       "U+000A\n"
       "    2 | \u00DCbe.\"\"\", \"a\\nb.\", \"\"\"Ruhe.\"\"\"]\n"
       "      |            ^^\n"},
  };
  for (const auto& row : cases) {
    DYNAMIC_SECTION(row.name) {
      Diagnostics diagnostics;
      const auto parsed = parse_toml(document(row.toml));
      REQUIRE(parsed.table != nullptr);
      TableReader(*parsed.table, "a file", parsed.source, diagnostics).texts("a");
      CHECK(to_text(diagnostics) == row.reported);
    }
  }
}

std::string fault_of(const std::string& toml) {
  const auto parsed = parse_toml(document(toml));
  REQUIRE(parsed.diagnostics.size() == 1);
  return to_text(parsed.diagnostics);
}

TEST_CASE("what toml++ refuses behind a cut keeps its place", "[read]") {
  CHECK(fault_of("a = { b = \"a long, long text\", b = 1 }\n") ==
        "x.toml:1:36: error[toml-syntax]: cannot redefine existing string 'b'\n"
        "    1 | a = { b = \"a long, long text\", b = 1 }\n"
        "      |                                    ^\n");
  CHECK(fault_of("a = {b=\"\"\"\\\n\u00E4\"\"\", c = \"a long long\", c = 1}\n") ==
        "x.toml:2:30: error[toml-syntax]: cannot redefine existing string 'c'\n"
        "    2 | \u00E4\"\"\", c = \"a long long\", c = 1}\n"
        "      |                              ^\n");
}

TEST_CASE("only what is long is worth cutting, and a line of many texts stays cheap", "[read]") {
  const auto short_toml = shorten_toml("a = \"bcd\" # e", std::vector<TomlContent>{{5, 8}});
  CHECK(short_toml.text == "a = \"\" # e");
  CHECK(short_toml.cuts.place_in_document({1, 5}) == Position{1, 5});
  CHECK(short_toml.cuts.place_in_document({1, 7}) == Position{1, 10});
  CHECK(short_toml.cuts.place_in_document({2, 7}) == Position{2, 7});
  Diagnostics diagnostics;
  const auto many = parse_toml(document("a = [" + repeated("\"a long text\",", 50'000) + "]"));
  REQUIRE(many.table != nullptr);
  const auto texts = TableReader(*many.table, "a file", many.source, diagnostics).texts("a");
  REQUIRE(texts.size() == 50'000);
  CHECK(texts.back().value == "a long text");
  CHECK(texts.back().span.begin == Position{1, 7 + 49'999 * 14});
}

}  // namespace
}  // namespace unkink
