// SPDX-License-Identifier: Apache-2.0
#include "score/result_cell.hpp"

#include <algorithm>

#include "base/printable.hpp"

namespace unkink {
namespace {

bool is_formula(std::string_view text) {
  const auto first = text.find_first_not_of(" \"");
  if (first == std::string_view::npos) return false;
  return std::string_view("=+-@\t\r\n").contains(text[first]) || text[first] == '\0' ||
         text.substr(first).starts_with("\xEF\xBC\x9D") ||  // full-width = + - @
         text.substr(first).starts_with("\xEF\xBC\x8B") ||
         text.substr(first).starts_with("\xEF\xBC\x8D") ||
         text.substr(first).starts_with("\xEF\xBC\xA0");
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
