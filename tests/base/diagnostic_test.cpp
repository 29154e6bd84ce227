// SPDX-License-Identifier: Apache-2.0
// Tests: places in a text, and diagnostics as a person reads them.
#include <algorithm>

#include "base/diagnostic.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

SourcePtr file(std::string text, std::string name = "flags.toml") {
  return std::make_shared<const SourceFile>(SourceFile{std::move(name), std::move(text)});
}

Diagnostic unknown_item(Span span, std::string help = "") {
  return {Code::unknown_item, std::move(span), "no item is called \"x\"", std::move(help)};
}

struct PlaceRow {
  const char* name;
  const char* text;
  std::size_t offset;
  Position place;
};

const PlaceRow place_rows[] = {
    {"the start", "ab\ncd", 0, {1, 1}},
    {"within a line", "ab\ncd", 1, {1, 2}},
    {"the line break itself", "ab\ncd", 2, {1, 3}},
    {"after a line break", "ab\ncd", 3, {2, 1}},
    {"the end", "ab\ncd", 5, {2, 3}},
    {"beyond the end", "ab\ncd", 99, {2, 3}},
    {"after a last line break", "ab\n", 3, {2, 1}},
    {"nothing at all", "", 0, {1, 1}},
    {"columns are code points", "h\xC3\xB6he", 3, {1, 3}},
    {"each invalid byte is a column", "\xFF\xFFz", 2, {1, 3}},
};

TEST_CASE("an offset is a line and a column", "[base]") {
  for (const auto& row : place_rows) {
    DYNAMIC_SECTION(row.name) { CHECK(position_at(row.text, row.offset) == row.place); }
  }
}

TEST_CASE("places come in the order in which a text is read", "[base]") {
  CHECK(Position{} < Position{1, 1});
  CHECK(Position{1, 9} < Position{2, 1});
  CHECK(Position{2, 1} < Position{2, 9});
  CHECK(Position{2, 9} <= Position{2, 9});
}

TEST_CASE("a line is given without its line break", "[base]") {
  const auto source = file("one\r\ntwo\n\nfour");
  CHECK(source->line(1) == "one");
  CHECK(source->line(2) == "two");
  CHECK(source->line(3).empty());
  CHECK(source->line(4) == "four");
  CHECK(source->line(5).empty());
}

struct TextRow {
  const char* name;
  Diagnostic diagnostic;
  const char* text;
};

const TextRow text_rows[] = {
    {"with a place and help",
     unknown_item({file("a\nwhen = \"x == yes\"\n"), {2, 9}, 1}, "did you mean \"y\"?"),
     "flags.toml:2:9: error[unknown-item]: no item is called \"x\"\n"
     "    2 | when = \"x == yes\"\n"
     "      |         ^\n"
     "help: did you mean \"y\"?\n"},
    {"no file and no line", unknown_item({}), "error[unknown-item]: no item is called \"x\"\n"},
    {"a file but no line", unknown_item({file("a"), {}, 1}),
     "flags.toml: error[unknown-item]: no item is called \"x\"\n"},
    {"a tab is one column wide", unknown_item({file("\tkey\t= x"), {1, 8}, 1}),
     "flags.toml:1:8: error[unknown-item]: no item is called \"x\"\n"
     "    1 |  key = x\n"
     "      |        ^\n"},
    {"letters of several bytes are one column",
     unknown_item({file("say = \"h\xC3\xB6he\" x"), {1, 14}, 1}),
     "flags.toml:1:14: error[unknown-item]: no item is called \"x\"\n"
     "    1 | say = \"h\xC3\xB6he\" x\n"
     "      |              ^\n"},
    {"what is shown longer is marked longer",
     unknown_item({file("a\x1B"
                        "b\xE2\x80\xAE"
                        "cd"),
                   {1, 3},
                   3}),
     "flags.toml:1:3: error[unknown-item]: no item is called \"x\"\n"
     "    1 | a<U+001B>b<U+202E>cd\n"
     "      |          ^^^^^^^^^^\n"},
    {"the mark ends with the line", unknown_item({file("abc\ndef"), {1, 2}, 99}),
     "flags.toml:1:2: error[unknown-item]: no item is called \"x\"\n"
     "    1 | abc\n"
     "      |  ^^\n"},
    {"the end of a line has one mark", unknown_item({file("abc"), {1, 4}, 1}),
     "flags.toml:1:4: error[unknown-item]: no item is called \"x\"\n"
     "    1 | abc\n"
     "      |    ^\n"},
    {"a line past the end is empty", unknown_item({file("abc"), {7, 1}, 1}),
     "flags.toml:7:1: error[unknown-item]: no item is called \"x\"\n"
     "    7 | \n"
     "      | ^\n"},
    {"a line number of many digits",
     unknown_item({file(std::string(123455, '\n') + "abc"), {123456, 2}, 2}),
     "flags.toml:123456:2: error[unknown-item]: no item is called \"x\"\n"
     "123456 | abc\n"
     "       |  ^^\n"},
    {"foreign text cannot forge output",
     {Code::unknown_item, {file("a", "e\x1B[2J.toml"), {}, 1}, "a\nerror: b", "c\rd"},
     "e<U+001B>[2J.toml: error[unknown-item]: a error: b\nhelp: c<U+000D>d\n"},
};

TEST_CASE("a diagnostic shows its place, its line and what would be right", "[base]") {
  for (const auto& row : text_rows) {
    DYNAMIC_SECTION(row.name) { CHECK(to_text(row.diagnostic) == row.text); }
  }
}

TEST_CASE("a very long line is shown from near the fault on", "[base]") {
  const auto text = to_text(
      unknown_item({file(std::string(500, 'a') + "bad" + std::string(500, 'z')), {1, 501}, 3}));
  CHECK(text == "flags.toml:1:501: error[unknown-item]: no item is called \"x\"\n    1 | " +
                    std::string(80, 'a') + "bad" + std::string(77, 'z') + "\n      | " +
                    std::string(80, ' ') + "^^^\n");
}

TEST_CASE("diagnostics are ordered by file, line, column and code", "[base]") {
  const auto a = file("", "a.toml");
  const auto b = file("", "b.toml");
  Diagnostics faults = {{Code::bad_id, {b, {1, 1}, 1}, "6", ""},
                        {Code::bad_id, {a, {10, 1}, 1}, "5", ""},
                        {Code::bad_id, {a, {2, 9}, 1}, "4", ""},
                        {Code::bad_id, {a, {2, 3}, 1}, "3", ""},
                        {Code::bad_value, {a, {2, 3}, 1}, "2", ""},
                        {Code::bad_id, {a, {}, 1}, "1", ""},
                        {Code::bad_id, {}, "0", ""}};
  sort_by_place(faults);
  std::string order;
  for (const auto& fault : faults) order += fault.message;
  CHECK(order == "0123456");
}

TEST_CASE("the same fault found twice is kept once", "[base]") {
  const auto a = file("", "a.toml");
  Diagnostics faults = {{Code::bad_id, {a, {2, 1}, 1}, "one", ""},
                        {Code::bad_id, {a, {1, 1}, 1}, "one", ""},
                        {Code::bad_id, {a, {2, 1}, 1}, "one", ""},
                        {Code::bad_id, {a, {2, 1}, 1}, "other", ""}};
  sort_by_place(faults);
  CHECK(faults.size() == 3);
}

TEST_CASE("every code has its own name and says what it means", "[base]") {
  std::vector<std::string_view> names;
  for (const auto& entry : all_codes) {
    CHECK(name(entry.code) == entry.name);
    CHECK_FALSE(entry.meaning.empty());
    names.push_back(entry.name);
  }
  std::ranges::sort(names);
  CHECK(std::ranges::adjacent_find(names) == names.end());
}

}  // namespace
}  // namespace unkink
