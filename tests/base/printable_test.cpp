// SPDX-License-Identifier: Apache-2.0
// Tests: which characters of foreign text may be shown, and how the others are.
#include "base/printable.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

std::string encoded(char32_t c) {
  const auto tail = [&](unsigned shift) {
    return static_cast<char>(0x80U | ((static_cast<std::uint32_t>(c) >> shift) & 0x3FU));
  };
  const auto lead = [&](unsigned mark, unsigned shift) {
    return static_cast<char>(mark | (static_cast<std::uint32_t>(c) >> shift));
  };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {lead(0xC0, 6), tail(0)};
  if (c < 0x10000) return {lead(0xE0, 12), tail(6), tail(0)};
  return {lead(0xF0, 18), tail(12), tail(6), tail(0)};
}

TEST_CASE("no control character is ever shown raw", "[base]") {
  for (char32_t c = 0; c < 0xA0; ++c) {
    const bool control = c < 0x20 || c >= 0x7F;
    CAPTURE(code_point_name(c));
    CHECK(is_unprintable(c) == control);
    const auto shown = printable(encoded(c));
    if (c == U'\n' || c == U'\t') {
      CHECK(shown == " ");
    } else {
      CHECK(shown == (control ? "<" + code_point_name(c) + ">" : encoded(c)));
    }
  }
}

struct CharacterRow {
  const char* name;
  char32_t character;
  bool shown;
};

const CharacterRow character_rows[] = {
    {"the first letter past the controls", 0xA0, true},
    {"soft hyphen", 0xAD, false},
    {"an accent on its own", 0x301, true},
    {"combining grapheme joiner", 0x34F, false},
    {"Arabic letter mark", 0x61C, false},
    {"Hangul filler", 0x115F, false},
    {"Mongolian vowel separator", 0x180E, false},
    {"hair space", 0x200A, true},
    {"zero width space", 0x200B, false},
    {"zero width joiner", 0x200D, false},
    {"right-to-left mark", 0x200F, false},
    {"a dash", 0x2013, true},
    {"line separator", 0x2028, false},
    {"right-to-left override", 0x202E, false},
    {"narrow no-break space", 0x202F, true},
    {"word joiner", 0x2060, false},
    {"first isolate", 0x2066, false},
    {"pop isolate", 0x2069, false},
    {"braille blank", 0x2800, false},
    {"braille dot", 0x2801, true},
    {"ideograph", 0x4E00, true},
    {"private use", 0xE000, false},
    {"after private use", 0xF900, true},
    {"non-character in the middle", 0xFDD0, false},
    {"variation selector", 0xFE0F, false},
    {"byte order mark", 0xFEFF, false},
    {"replacement character", 0xFFFD, true},
    {"last of the first plane", 0xFFFF, false},
    {"a pictogram", 0x1F642, true},
    {"last of the third plane", 0x2FFFF, false},
    {"tag letter", 0xE0041, false},
    {"the last of all", 0x10FFFF, false},
};

TEST_CASE("invisible and direction-changing characters are named, letters are shown", "[base]") {
  for (const auto& row : character_rows) {
    DYNAMIC_SECTION(row.name) {
      const auto raw = encoded(row.character);
      CHECK(is_unprintable(row.character) != row.shown);
      CHECK(printable("a" + raw + "b") ==
            (row.shown ? "a" + raw + "b" : "a<" + code_point_name(row.character) + ">b"));
    }
  }
}

struct TextRow {
  const char* name;
  std::string text;
  const char* shown;
};

const TextRow text_rows[] = {
    {"plain", "Back pain, 5 of 10", "Back pain, 5 of 10"},
    {"empty", "", ""},
    {"a forged line", "a\nerror: b", "a error: b"},
    {"a carriage return", "a\r\nb", "a<U+000D> b"},
    {"a terminal sequence", "\x1B[31mred", "<U+001B>[31mred"},
    {"a lone continuation byte", "a\x80z", "a<0x80>z"},
    {"an overlong slash", "\xC0\xAF", "<0xC0><0xAF>"},
    {"a surrogate", "\xED\xA0\x80", "<0xED><0xA0><0x80>"},
    {"a cut character", "caf\xC3", "caf<0xC3>"},
    {"a byte that is never used", "\xFF", "<0xFF>"},
    {"a NUL in the middle", std::string("a\0b", 3), "a<U+0000>b"},
};

TEST_CASE("text is shown without what could forge or hide output", "[base]") {
  for (const auto& row : text_rows) {
    DYNAMIC_SECTION(row.name) {
      CHECK(printable(row.text) == row.shown);
      CHECK_FALSE(find_unprintable(printable(row.text)));
    }
  }
}

TEST_CASE("the first unprintable character is found with its place", "[base]") {
  const auto found = find_unprintable("h\xC3\xB6he\xE2\x80\xAE\x1B");
  REQUIRE(found);
  CHECK(found->offset == 5);
  CHECK(found->character == 0x202E);
  CHECK_FALSE(find_unprintable("h\xC3\xB6he"));
  CHECK(find_unprintable("a\nb")->offset == 1);
  CHECK_FALSE(find_unprintable("a\nb", true));
  CHECK(find_unprintable("a\n\tb", true)->offset == 2);
}

TEST_CASE("code points are named with four digits or more", "[base]") {
  CHECK(code_point_name(0) == "U+0000");
  CHECK(code_point_name(0x1B) == "U+001B");
  CHECK(code_point_name(0x1F642) == "U+1F642");
}

}  // namespace
}  // namespace unkink
