// SPDX-License-Identifier: Apache-2.0
// Tests: pointing inside a text of a TOML file, whatever its quotes.
#include "read/document_samples.hpp"
#include "read/table_reader.hpp"
#include "read/toml_document.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

using samples::document;

struct Row {
  std::string name;
  std::string toml;      // defines `when`
  std::string word;      // as it reads in the text
  Position place;        // of the word
  std::uint32_t length;  // in code points of the file
};

const Row rows[] = {
    {"a plain text", "when = \"a == yes\"", "yes", {1, 14}, 3},
    {"its first word", "when = \"a == yes\"", "a", {1, 9}, 1},
    {"a literal text", "when = 'a \\ yes'", "yes", {1, 13}, 3},
    {"after an escape", R"(when = "\u00e4 == yes")", "yes", {1, 19}, 3},
    {"an escape itself", R"(when = "\u00e4 == yes")", "\u00E4", {1, 9}, 6},
    {"after letters that are not ASCII", "when = \"\u00E4\u00F6 == yes\"", "yes", {1, 15}, 3},
    {"a text of several lines", "when = \"\"\"a or\nyes\"\"\"", "yes", {2, 1}, 3},
    {"one that starts on the next line", "when = \"\"\"\na or\n  yes\"\"\"", "yes", {3, 3}, 3},
    {"one with carriage returns", "when = \"\"\"\r\na or\r\n yes\"\"\"", "yes", {3, 2}, 3},
    {"a literal one", "when = '''\na or\nyes'''", "yes", {3, 1}, 3},
    {"after a line-ending backslash", "when = \"\"\"\\\n   a \\\n\n  yes\"\"\"", "yes", {4, 3}, 3},
    {"quotes inside quotes", "when = \"\"\"a \"\"yes\"\" b\"\"\"", "yes", {1, 15}, 3},
    {"a word across lines ends with its line", "when = \"\"\"ab\ncd\"\"\"", "b\nc", {1, 12}, 1},
    {"a file with a byte order mark", "\xEF\xBB\xBFwhen = \"a == yes\"", "yes", {1, 15}, 3},
    {"a letter that is not ASCII after a line-ending backslash",
     "when = \"\"\"\\\n\u00E4 == yes\"\"\"",
     "yes",
     {2, 6},
     3},
};

Text read_when(const std::string& toml) {
  Diagnostics diagnostics;
  const auto parsed = parse_toml(document(toml));
  REQUIRE(parsed.table != nullptr);
  return TableReader(*parsed.table, "a file", parsed.source, diagnostics).text("when");
}

TEST_CASE("a place inside a text is found behind quotes and escapes", "[read]") {
  for (const auto& row : rows) {
    DYNAMIC_SECTION(row.name) {
      const auto text = read_when(row.toml);
      const auto offset = text.value.find(row.word);
      REQUIRE(offset != std::string::npos);
      const auto span = span_within(text, offset, row.word.size());
      CHECK(span.begin.line == row.place.line);
      CHECK(span.begin.column == row.place.column);
      CHECK(span.length == row.length);
    }
  }
}

TEST_CASE("the end of a text is a place too", "[read]") {
  const auto span = span_within(read_when("when = \"ab\""), 2, 0);
  CHECK(span.begin == Position{1, 11});
  CHECK(span.length == 1);
}

TEST_CASE("a text that stands in no file keeps the place it has", "[read]") {
  const Text nowhere{"a == yes", {}};
  CHECK(span_within(nowhere, 2, 2).begin == Position{});
  const Text elsewhere{"a == yes", {document("a == yes"), {1, 1}, 3}};
  CHECK(span_within(elsewhere, 2, 2).begin == Position{1, 1});
  const Text beyond{"a", {document("a"), {7, 1}, 1}};
  CHECK(span_within(beyond, 0, 1).begin == Position{7, 1});
}

TEST_CASE("a text's own span covers its first line, without quotes", "[read]") {
  const auto text = read_when("when = \"\"\"\nab \u00E4\ncd\"\"\"");
  CHECK(text.value == "ab \u00E4\ncd");
  CHECK(text.span.begin == Position{2, 1});
  CHECK(text.span.length == 4);
}

}  // namespace
}  // namespace unkink
