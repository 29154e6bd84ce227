// SPDX-License-Identifier: Apache-2.0
#include "base/diagnostic.hpp"

#include <algorithm>
#include <tuple>

#include "base/printable.hpp"
#include "base/utf8.hpp"

namespace unkink {
namespace {

// Nobody mends more at once, and a hostile document can have hundreds of thousands.
constexpr std::size_t most_shown = 200;
constexpr std::size_t widest_line = 160;  // a longer line is shown from near the fault on

std::string file_name(const Span& span) { return span.file ? span.file->name : std::string(); }

auto place(const Diagnostic& d) {
  return std::tuple(file_name(d.span), d.span.begin, static_cast<int>(d.code), d.message);
}

std::string_view skip_code_points(std::string_view text, std::size_t count) {
  while (count-- > 0 && !text.empty()) {
    const auto code = first_code_point(text);
    text.remove_prefix(code ? code->bytes : 1);
  }
  return text;
}

std::string_view take_code_points(std::string_view text, std::size_t count) {
  return text.substr(0, text.size() - skip_code_points(text, count).size());
}

std::string header(const Diagnostic& d) {
  std::string text;
  if (d.span.file) text += printable(d.span.file->name) + ":";
  if (d.span.begin.line > 0) {
    text += std::to_string(d.span.begin.line) + ":" + std::to_string(d.span.begin.column) + ":";
  }
  if (!text.empty()) text += " ";
  return text + "error[" + std::string(name(d.code)) + "]: " + printable(d.message) + "\n";
}

std::string excerpt(const Span& span) {
  const auto line = span.file->line(span.begin.line);
  const std::size_t column = span.begin.column - 1;
  const std::size_t from = column > widest_line / 2 ? column - widest_line / 2 : 0;
  const auto shown = take_code_points(skip_code_points(line, from), widest_line);
  const auto lead = printable(take_code_points(shown, column - from));
  const auto marked =
      printable(take_code_points(skip_code_points(shown, column - from), span.length));
  const auto number = std::to_string(span.begin.line);
  const std::string margin(number.size() < 5 ? 5 - number.size() : 0, ' ');
  const auto carets = std::max<std::size_t>(1, count_code_points(marked));
  return margin + number + " | " + printable(shown) + "\n" +
         std::string(margin.size() + number.size(), ' ') + " | " +
         std::string(count_code_points(lead), ' ') + std::string(carets, '^') + "\n";
}

}  // namespace

void sort_by_place(Diagnostics& diagnostics) {
  std::ranges::stable_sort(diagnostics, {}, place);
  const auto again = std::ranges::unique(diagnostics, {}, place);
  diagnostics.erase(again.begin(), again.end());
}

std::string to_text(const Diagnostic& diagnostic) {
  std::string text = header(diagnostic);
  if (diagnostic.span.file && diagnostic.span.begin.line > 0) text += excerpt(diagnostic.span);
  if (!diagnostic.help.empty()) text += "help: " + printable(diagnostic.help) + "\n";
  return text;
}

std::string to_text(const Diagnostics& diagnostics) {
  const auto shown = std::min(diagnostics.size(), most_shown);
  std::string text;
  for (std::size_t i = 0; i < shown; ++i) text += to_text(diagnostics[i]);
  if (shown < diagnostics.size()) {
    text += "and " + std::to_string(diagnostics.size() - shown) + " more faults\n";
  }
  return text;
}

}  // namespace unkink
