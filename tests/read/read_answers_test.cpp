// SPDX-License-Identifier: Apache-2.0
// Tests: answers as they were written, from TOML and from JSON, with the place of each.
#include "read/read_answers.hpp"

#include "read/document_samples.hpp"
#include "read/toml_document.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

using samples::document;
using samples::repeated;

std::string shown(const Span& span) {
  return std::to_string(span.begin.line) + ":" + std::to_string(span.begin.column) + "+" +
         std::to_string(span.length);
}

struct ShowValue {
  std::string operator()(std::monostate) const { return "nothing"; }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(std::int64_t value) const { return std::to_string(value); }
  std::string operator()(const std::string& value) const { return "'" + value + "'"; }
  std::string operator()(const Words& words) const {
    std::string text = "[";
    for (const auto& word : words) text += " " + word.value + "@" + shown(word.span);
    return text + " ]";
  }
  std::string operator()(const OtherValue& value) const { return "other: " + value.kind; }
};

// Each answer as `key@place=value@place`, a line each; then the diagnostics.
std::string shown(const AnswersRead& read) {
  std::string text;
  for (const auto& [key, value, in_part] : read.answers.entries) {
    text += key.value + "@" + shown(key.span) + "=" + std::visit(ShowValue{}, value.value) + "@" +
            shown(value.span) + "\n";
  }
  return text + to_text(read.diagnostics);
}

struct Row {
  std::string name;
  std::string text;
  std::string shown;
};

const Row toml_rows[] = {
    {"answers come in the order of writing", "b = \"yes\"\na = 48\n",
     "b@1:1+1='yes'@1:6+3\na@2:1+1=48@2:5+2\n"},
    {"true and false", "a = true\nb = false", "a@1:1+1=true@1:5+4\nb@2:1+1=false@2:5+5\n"},
    {"a list of words", "a = ['x', \"y\"]", "a@1:1+1=[ x@1:7+1 y@1:12+1 ]@1:5+10\n"},
    {"empty is nothing", "a = ''\nb = []", "a@1:1+1=nothing@1:6+1\nb@2:1+1=nothing@2:5+2\n"},
    {"what can be no answer",
     "a = { x = 1 }\nb = 1.5\nc = 1979-05-27\nd = [1]\ne = ['x', []]\nf = 07:32:00",
     "a@1:1+1=other: a table@1:5+9\n"
     "b@2:1+1=other: a fraction@2:5+3\n"
     "c@3:1+1=other: a date@3:5+10\n"
     "d@4:1+1=other: a list of numbers@4:5+3\n"
     "e@5:1+1=other: a list of lists@5:5+9\n"
     "f@6:1+1=other: a time@6:5+8\n"},
    {"a quoted key", "\"a b\" = 1", "a b@1:2+3=1@1:9+1\n"},
    {"a key given twice is no TOML", "a = 1\na = 2",
     "x.toml:2:5: error[toml-syntax]: cannot redefine existing integer 'a'\n"
     "    2 | a = 2\n"
     "      |     ^\n"},
    {"a control character", R"(id = "\u0007")",
     "id@1:1+2='\x07'@1:7+6\n"
     "x.toml:1:7: error[control-character]: this text holds the control or invisible character "
     "U+0007\n"
     "    1 | id = \"\\u0007\"\n"
     "      |       ^^^^^^\n"},
};

TEST_CASE("answers are read from TOML", "[read]") {
  for (const auto& row : toml_rows) {
    DYNAMIC_SECTION(row.name) {
      CHECK(shown(read_answers(document(row.text), AnswersFormat::toml)) == row.shown);
    }
  }
}

struct GuessRow {
  std::string name;
  std::string text;
  AnswersFormat format;
};

const GuessRow guesses[] = {
    {"a.json", "a = 1", AnswersFormat::json},  {"a.toml", "{", AnswersFormat::toml},
    {"<stdin>", " \n{", AnswersFormat::json},  {"<stdin>", "\xEF\xBB\xBF{", AnswersFormat::json},
    {"<stdin>", "a = 1", AnswersFormat::toml}, {"<stdin>", "", AnswersFormat::toml},
};

TEST_CASE("the format is guessed by the name, else by the first character", "[read]") {
  for (const auto& row : guesses) {
    DYNAMIC_SECTION(row.name + " " + row.text) {
      CHECK(guess_format(*document(row.text, row.name)) == row.format);
    }
  }
}

const Row json_rows[] = {
    {"answers come in the order of writing", "{\"b\": \"yes\",\n  \"a\" : 48}",
     "b@1:3+1='yes'@1:8+3\na@2:4+1=48@2:9+2\n"},
    {"an empty object", " { } \n", ""},
    {"true, false and null", "{\"a\":true,\"b\":false,\"c\":null}",
     "a@1:3+1=true@1:6+4\nb@1:12+1=false@1:15+5\nc@1:22+1=nothing@1:25+4\n"},
    {"a list of words", "{\"a\":[\"x\" ,\n\"y\"],\"b\":1}",
     "a@1:3+1=[ x@1:8+1 y@2:2+1 ]@1:6+6\nb@2:7+1=1@2:10+1\n"},
    {"empty is nothing", "{\"a\":\"\",\"b\":[]}",
     "a@1:3+1=nothing@1:7+1\nb@1:10+1=nothing@1:13+2\n"},
    {"a key given twice stays in twice", "{\"a\":1,\"a\":-2}",
     "a@1:3+1=1@1:6+1\na@1:9+1=-2@1:12+2\n"},
    {"escaped quotes and letters that are not ASCII",
     "{\"a\":\"\\\"\u00E4\\\\\",\"b\":\"\\u00e4\"}",
     "a@1:3+1='\"\u00E4\\'@1:7+5\nb@1:15+1='\u00E4'@1:19+6\n"},
    {"what can be no answer",
     "{\"a\":{\"x\":[1]},\n\"b\":1.5,\n\"c\":[1],\n\"d\":[\"x\",[\"y\"]],\n\"e\":[null,{}],\n"
     "\"f\":[{\"x\":[\"y\"]}],\n\"g\":18446744073709551615,\n\"h\":-99999999999999999999}",
     "a@1:3+1=other: a table@1:6+9\n"
     "b@2:2+1=other: a fraction@2:5+3\n"
     "c@3:2+1=other: a list of numbers@3:5+3\n"
     "d@4:2+1=other: a list of lists@4:5+11\n"
     "e@5:2+1=other: a list of nulls@5:5+9\n"
     "f@6:2+1=other: a list of tables@6:5+13\n"
     "g@7:2+1=other: a number too large@7:5+20\n"
     "h@8:2+1=other: a number too large@8:5+21\n"},
    {"numbers beyond a double, with what stands around them",
     "{\"1e999\":1e999,\"b\":-1.5E+400 ,\"c\":\"\\\"1e999\",\"d\":1" + std::string(400, '0') +
         ",\"e\":[\"x\",1e999],\"f\":5e0,\"g\":7}",
     "1e999@1:3+5=other: a fraction@1:10+5\n"
     "b@1:17+1=other: a fraction@1:20+9\n"
     "c@1:32+1='\"1e999'@1:36+7\n"
     "d@1:46+1=other: a number too large@1:49+401\n"
     "e@1:452+1=other: a list of fractions@1:455+11\n"
     "f@1:468+1=other: a fraction@1:471+3\n"
     "g@1:476+1=7@1:479+1\n"},
    {"a number beyond a double behind a byte order mark and other letters",
     "\xEF\xBB\xBF{\"\u00E4\":1e999}", "\u00E4@1:4+1=other: a fraction@1:7+5\n"},
    {"a byte order mark is let pass", "\xEF\xBB\xBF{\"a\":1}", "a@1:4+1=1@1:7+1\n"},
    {"a control character", R"({"id":"a\u001b"})",
     "id@1:3+2='a\x1B'@1:8+7\n"
     "x.json:1:8: error[control-character]: this text holds the control or invisible character "
     "U+001B\n"
     "    1 | {\"id\":\"a\\u001b\"}\n"
     "      |        ^^^^^^^\n"},
    {"31 levels inside the object", "{\"a\":" + repeated("[", 31) + repeated("]", 31) + "}",
     "a@1:3+1=other: a list of lists@1:6+62\n"},
};

TEST_CASE("answers are read from JSON", "[read]") {
  for (const auto& row : json_rows) {
    DYNAMIC_SECTION(row.name) {
      CHECK(shown(read_answers(document(row.text, "x.json"), AnswersFormat::json)) == row.shown);
    }
  }
}

}  // namespace
}  // namespace unkink
