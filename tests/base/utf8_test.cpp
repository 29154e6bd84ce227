// SPDX-License-Identifier: Apache-2.0
// Tests: UTF-8 is read strictly, one code point at a time.
#include "base/utf8.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

struct GoodRow {
  const char* name;
  const char* text;
  char32_t value;
  std::size_t bytes;
};

const GoodRow good_rows[] = {
    {"a letter", "A", 0x41, 1},
    {"the last of one byte", "\x7F", 0x7F, 1},
    {"the first of two", "\xC2\x80", 0x80, 2},
    {"the last of two", "\xDF\xBF", 0x7FF, 2},
    {"the first of three", "\xE0\xA0\x80", 0x800, 3},
    {"before the surrogates", "\xED\x9F\xBF", 0xD7FF, 3},
    {"after the surrogates", "\xEE\x80\x80", 0xE000, 3},
    {"the last of three", "\xEF\xBF\xBF", 0xFFFF, 3},
    {"the first of four", "\xF0\x90\x80\x80", 0x10000, 4},
    {"the last of all", "\xF4\x8F\xBF\xBF", 0x10FFFF, 4},
};

TEST_CASE("a code point is read with its bytes", "[base]") {
  for (const auto& row : good_rows) {
    DYNAMIC_SECTION(row.name) {
      const auto code = first_code_point(std::string(row.text) + "rest");
      REQUIRE(code);
      CHECK(code->value == row.value);
      CHECK(code->bytes == row.bytes);
      CHECK_FALSE(first_invalid_utf8(row.text));
      CHECK(count_code_points(row.text) == 1);
    }
  }
}

struct BadRow {
  const char* name;
  const char* text;
};

const BadRow bad_rows[] = {
    {"a lone continuation byte", "\x80"},
    {"an overlong NUL", "\xC0\x80"},
    {"an overlong letter", "\xC1\xBF"},
    {"an overlong three", "\xE0\x9F\xBF"},
    {"an overlong four", "\xF0\x8F\xBF\xBF"},
    {"the first surrogate", "\xED\xA0\x80"},
    {"the last surrogate", "\xED\xBF\xBF"},
    {"past the last", "\xF4\x90\x80\x80"},
    {"a lead of five", "\xF8\x88\x80\x80\x80"},
    {"never a byte", "\xFE"},
    {"cut after one of two", "\xC3"},
    {"cut after two of three", "\xE2\x82"},
    {"cut after three of four", "\xF0\x9F\x99"},
    {"a letter where a tail belongs", "\xE2\x28\xA1"},
    {"a lead where a tail belongs", "\xC3\xC3"},
};

TEST_CASE("bytes that are not UTF-8 are refused where they start", "[base]") {
  for (const auto& row : bad_rows) {
    DYNAMIC_SECTION(row.name) {
      CHECK_FALSE(first_code_point(row.text));
      CHECK(first_invalid_utf8(row.text) == 0U);
      CHECK(first_invalid_utf8("\xC3\xB6x" + std::string(row.text)) == 3U);
    }
  }
}

TEST_CASE("each invalid byte counts as one", "[base]") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("h\xC3\xB6he") == 4);
  CHECK(count_code_points("a\xE2\x82z") == 4);
  CHECK_FALSE(first_invalid_utf8(""));
}

}  // namespace
}  // namespace unkink
