// SPDX-License-Identifier: Apache-2.0
#include "base/printable.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utf8.hpp"

namespace unkink {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Unicode general categories Cc, Cf, Co, Cs, Zl, Zp, and the characters of other categories that
// show nothing (fillers, variation selectors), joined into ranges.
constexpr std::array unprintable_ranges = {
    Range{0x0000, 0x001F},   Range{0x007F, 0x009F},   Range{0x00AD, 0x00AD},
    Range{0x034F, 0x034F},   Range{0x0600, 0x0605},   Range{0x061C, 0x061C},
    Range{0x06DD, 0x06DD},   Range{0x070F, 0x070F},   Range{0x0890, 0x0891},
    Range{0x08E2, 0x08E2},   Range{0x115F, 0x1160},   Range{0x17B4, 0x17B5},
    Range{0x180B, 0x180F},   Range{0x200B, 0x200F},   Range{0x2028, 0x202E},
    Range{0x2060, 0x206F},   Range{0x2800, 0x2800},   Range{0x3164, 0x3164},
    Range{0xD800, 0xF8FF},   Range{0xFDD0, 0xFDEF},   Range{0xFE00, 0xFE0F},
    Range{0xFEFF, 0xFEFF},   Range{0xFFA0, 0xFFA0},   Range{0xFFF0, 0xFFFB},
    Range{0x110BD, 0x110BD}, Range{0x110CD, 0x110CD}, Range{0x13430, 0x1343F},
    Range{0x1BCA0, 0x1BCA3}, Range{0x1D173, 0x1D17A}, Range{0xE0000, 0x10FFFF},
};

std::string hex(std::uint32_t value, int least_digits) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text;
  while (value != 0 || static_cast<int>(text.size()) < least_digits) {
    text.push_back(digits[value & 0xFU]);
    value >>= 4U;
  }
  std::ranges::reverse(text);
  return text;
}

void append_shown(std::string& out, std::string_view bytes, char32_t c) {
  if (c == U'\n' || c == U'\t') {
    out.push_back(' ');
  } else if (is_unprintable(c)) {
    out += "<" + code_point_name(c) + ">";
  } else {
    out += bytes;
  }
}

// Printable ASCII: most texts are nothing but this.
bool is_common(char c) { return c >= ' ' && c <= '~'; }

}  // namespace

bool is_unprintable(char32_t c) {
  if ((c & 0xFFFEU) == 0xFFFEU) return true;  // the two non-characters that end each plane
  const auto* after = std::ranges::upper_bound(unprintable_ranges, c, {}, &Range::first);
  return after != unprintable_ranges.begin() && c <= std::prev(after)->last;
}

std::optional<Unprintable> find_unprintable(std::string_view text, bool lines) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_common(text[at])) {
      ++at;
      continue;
    }
    const auto code = first_code_point(text.substr(at)).value_or(CodePoint{0xFFFD, 1});
    if (is_unprintable(code.value) && !(lines && code.value == U'\n')) {
      return Unprintable{at, code.value};
    }
    at += code.bytes;
  }
  return std::nullopt;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (;;) {
    const auto common = std::ranges::find_if_not(text, is_common) - text.begin();
    out += text.substr(0, static_cast<std::size_t>(common));
    text.remove_prefix(static_cast<std::size_t>(common));
    if (text.empty()) break;
    const auto code = first_code_point(text);
    if (code) {
      append_shown(out, text.substr(0, code->bytes), code->value);
    } else {
      out += "<0x" + hex(static_cast<std::uint8_t>(text.front()), 2) + ">";
    }
    text.remove_prefix(code ? code->bytes : 1);
  }
  return out;
}

std::string code_point_name(char32_t c) { return "U+" + hex(static_cast<std::uint32_t>(c), 4); }

}  // namespace unkink
