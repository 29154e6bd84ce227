// SPDX-License-Identifier: Apache-2.0
#include "score/result_cell.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "base/printable.hpp"

namespace unkink {
namespace {

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
  return std::ranges::any_of(starts, [&](auto start) { return text.starts_with(start); });
}

// Quotes, blanks, the no-break space and the ideographic one: spreadsheets pass over them.
std::string_view without_lead(std::string_view text) {
  static constexpr std::array<std::string_view, 4> leads = {" ", "\"", "\xC2\xA0", "\xE3\x80\x80"};
  for (bool more = true; more;) {
    more = false;
    for (const auto lead : leads) {
      if (!text.starts_with(lead)) continue;
      text.remove_prefix(lead.size());
      more = true;
    }
  }
  return text;
}

bool is_formula(std::string_view text) {
  const auto rest = without_lead(text);
  if (rest.empty()) return false;
  return std::string_view("=+-@\t\r\n").contains(rest.front()) || rest.front() == '\0' ||
         // full-width = + - @
         starts_with_any(rest, {"\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"});
}

}  // namespace

void append_cell(std::string& out, std::string_view text, const CellStyle& style) {
  auto clean = printable(text);
  if (style.guard_formulas && is_formula(text)) clean.insert(0, 1, '\'');
  if (clean.find_first_of("\",;\t") == std::string::npos) {
    out += clean;
  } else {
    out += '"';
    for (const char c : clean) out.append(c == '"' ? 2 : 1, c);
    out += '"';
  }
  out += style.delimiter;
}

// Letters, digits and what joins them: most identifiers.
bool is_bare_cell(std::string_view text) {
  constexpr std::string_view joints = "-_./:#";
  const auto is_letter = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  };
  return text.empty() || (is_letter(text.front()) && std::ranges::all_of(text, [&](char c) {
                            return is_letter(c) || joints.contains(c);
                          }));
}

}  // namespace unkink
