// SPDX-License-Identifier: Apache-2.0
// Tests: what is not JSON is refused, with its place.
#include "read/document_samples.hpp"
#include "read/read_answers.hpp"
#include "read/toml_document.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

using samples::document;
using samples::repeated;

struct Row {
  std::string name;
  std::string text;
  std::string fault;  // code and place
};

const Row rows[] = {
    {"nothing", "", "json-syntax 1:1"},
    {"white space", " \n ", "json-syntax 2:2"},
    {"a list", " [1]", "json-syntax 1:2"},
    {"a text", "\"a\"", "json-syntax 1:2"},
    {"a number", "12", "json-syntax 1:1"},
    {"an object that is not closed", "{\"a\":1", "json-syntax 1:7"},
    {"a text that is not closed", "{\"a\":\"b", "json-syntax 1:8"},
    {"a raw line feed in a text", "{\"a\":\"b\n\"}", "json-syntax 1:8"},
    {"a comma at the end", "{\"a\":1,}", "json-syntax 1:8"},
    {"a missing comma", "{\"a\":5 \"x\":1}", "json-syntax 1:10"},
    {"a missing bracket", "{\"a\":5,\"x\":[1,2}", "json-syntax 1:16"},
    {"a bare word", "{\"a\":nonsense}", "json-syntax 1:7"},
    {"a word that is not there", "{\"a\":NaN}", "json-syntax 1:6"},
    {"a leading zero", "{\"a\":012}", "json-syntax 1:8"},
    {"a comment", "{} // why", "json-syntax 1:4"},
    {"a second object", "{}\n{}", "json-syntax 2:1"},
    {"a NUL byte and what it hides", std::string("{}\0{", 4), "json-syntax 1:3"},
    {"a fault behind a number beyond measure", "{\"a\":1e99999,}", "json-syntax 1:14"},
    {"what is nearly such a number", "{\"a\":1e999,\"b\":1e+}", "json-syntax 1:19"},
    {"such a number behind a zero", "{\"a\":1e999,\"b\":01e999}", "json-syntax 1:21"},
    {"such a number in a text that is not closed", "{\"a\":1e999,\"b\":\"1e999}",
     "json-syntax 1:23"},
    {"a lone surrogate", R"({"a":"\uDFAA"})", "json-syntax 1:12"},
    {"bytes that are not UTF-8", "{\"a\":\n\"\xFF\"}", "invalid-utf8 2:2"},
    {"32 levels inside the object", "{\"a\":" + repeated("[", 32) + repeated("]", 32) + "}",
     "too-deep 1:37"},
    {"levels without end", repeated("{\"a\":", 100'000), "too-deep 1:161"},
    {"more than 1 MiB", "{\"a\":\"" + std::string(largest_document, 'b') + "\"}", "too-large 0:0"},
};

TEST_CASE("what is not one JSON object is refused with its place", "[read]") {
  for (const auto& row : rows) {
    DYNAMIC_SECTION(row.name) {
      const auto read = read_answers(document(row.text, "x.json"), AnswersFormat::json);
      REQUIRE(read.diagnostics.size() == 1);
      const auto& found = read.diagnostics.front();
      CHECK(std::string(name(found.code)) + " " + std::to_string(found.span.begin.line) + ":" +
                std::to_string(found.span.begin.column) ==
            row.fault);
    }
  }
}

TEST_CASE("a fault in JSON is said without the parser's brackets", "[read]") {
  const auto read = read_answers(document("{\"a\":1,\n}", "x.json"), AnswersFormat::json);
  CHECK(to_text(read.diagnostics) ==
        "x.json:2:1: error[json-syntax]: unexpected '}'; expected string literal\n"
        "    2 | }\n"
        "      | ^\n");
  CHECK(read.answers.entries.size() == 1);
}

TEST_CASE("an unclosed text is not repeated in the message", "[read]") {
  const auto text = "{\"a\":\"" + std::string(100'000, 'b');
  const auto read = read_answers(document(text, "x.json"), AnswersFormat::json);
  REQUIRE(read.diagnostics.size() == 1);
  CHECK(read.diagnostics.front().message == "invalid string: missing closing quote");
}

}  // namespace
}  // namespace unkink
