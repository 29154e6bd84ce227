// SPDX-License-Identifier: Apache-2.0
// Tests: where a TOML string ends and how much each part of it reads as, whichever steps are taken.
#include "read/toml_string.hpp"

#include <string>

#include "support/catch.hpp"

namespace unkink {
namespace {

struct Row {
  std::string name;
  std::string text;       // starts with the quote
  std::size_t decoded;    // bytes that the content reads as, up to its end or fault
  std::size_t offset;     // after the closing quotes, or of the fault
  std::string fault_has;  // empty: none
};

const Row rows[] = {
    {"an empty one", R"("" = 1)", 0, 2, ""},
    {"plain letters", R"("plain" # "x")", 5, 7, ""},
    {"letters that are not ASCII", "\"\u00E4\u4E2D\U0001F600\"", 9, 11, ""},
    {"every short escape", R"("\b\t\n\f\r\"\\")", 7, 16, ""},
    {"escaped code points of each length", R"("a\u0041\u00e4\u4E2D\U0001F600")", 11, 31, ""},
    {"an escape at either end", R"("\tab\t")", 4, 8, ""},
    {"a raw tab", "\"a\tb\"", 3, 5, ""},
    {"the other quote", R"("it's")", 4, 6, ""},
    {"a literal one with a backslash", R"('a\q"b')", 5, 7, ""},
    {"a literal one that ends in a backslash", R"('a\' 'b')", 2, 4, ""},
    {"one of several lines", "\"\"\"a\nb\"\"\"", 3, 9, ""},
    {"one that starts on the next line", "\"\"\"\na\n\"\"\"", 2, 9, ""},
    {"one with carriage returns", "\"\"\"\r\na\r\nb\"\"\"", 3, 12, ""},
    {"an empty one of several lines", "\"\"\"\"\"\"", 0, 6, ""},
    {"quotes inside", "\"\"\"a\"b\"\"c\"\"\"\"\"", 8, 14, ""},
    {"literal quotes inside", "'''a''b''''", 5, 11, ""},
    {"a line-ending backslash", "\"\"\"a\\  \n\n   b\"\"\"", 2, 16, ""},
    {"a line-ending backslash before what is not ASCII", "\"\"\"\\\n\u00E4\"\"\"", 2, 10, ""},
    {"one that is not closed", "\"ab", 2, 3, "not closed"},
    {"one that its line does not close", "\"ab\ncd\"", 2, 3, "not closed on its line"},
    {"a carriage return alone", "\"\"\"a\rb\"\"\"", 1, 4, "control"},
    {"a control character", "\"ab\x1B\"", 2, 3, "control"},
    {"a NUL byte", std::string("'a\0'", 4), 1, 2, "control"},
    {"an unknown escape", R"("ab\q")", 2, 3, "backslash"},
    {"too few digits", R"("ab\u12")", 2, 3, "hexadecimal"},
    {"a backslash at the end of the file", "\"ab\\", 2, 3, "backslash"},
    {"a backslash before a word", "\"\"\"a\\ b\"\"\"", 1, 4, "last character"},
    {"too many quotes", "\"\"\"a\"\"\"\"\"\"", 1, 4, "quotes"},
};

struct Walked {
  std::string source;  // the pieces, one after the other
  std::size_t decoded = 0;
  std::size_t offset = 0;
  std::string fault;
};

Walked walk_with(bool (StringWalk::*step)(), std::string_view text) {
  StringWalk walk(text, string_opening(text, 0));
  Walked walked;
  while ((walk.*step)()) {
    const auto& piece = walk.piece();
    walked.source += text.substr(piece.begin, piece.end - piece.begin);
    walked.decoded += piece.decoded;
  }
  walked.offset = walk.offset();
  walked.fault = walk.fault();
  return walked;
}

TEST_CASE("a string ends at its quotes, and steps of either size agree", "[read]") {
  for (const auto& row : rows) {
    DYNAMIC_SECTION(row.name) {
      const auto single = walk_with(&StringWalk::next, row.text);
      CHECK(single.decoded == row.decoded);
      CHECK(single.offset == row.offset);
      CHECK(single.fault.empty() == row.fault_has.empty());
      CHECK(single.fault.find(row.fault_has) != std::string::npos);
      const auto stretched = walk_with(&StringWalk::next_stretch, row.text);
      CHECK(stretched.source == single.source);
      CHECK(stretched.decoded == single.decoded);
      CHECK(stretched.offset == single.offset);
      CHECK(stretched.fault == single.fault);
    }
  }
}

}  // namespace
}  // namespace unkink
