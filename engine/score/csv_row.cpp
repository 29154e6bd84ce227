// SPDX-License-Identifier: Apache-2.0
#include "score/csv_row.hpp"

#include <algorithm>

namespace unkink {
namespace {

/// One cell: where it ends, and whether it is written as it must be.
struct CellEnd {
  std::size_t end = 0;
  bool closed = true;
  bool ran_out = false;
};

// The end of a quoted cell that starts at `at`: behind its closing quote.
CellEnd quoted_end(std::string_view text, std::size_t at) {
  auto from = at + 1;
  for (;;) {
    const auto quote = text.find('"', from);
    if (quote == std::string_view::npos) return {text.size(), false, true};
    if (quote + 1 >= text.size() || text[quote + 1] != '"') return {quote + 1, true, false};
    from = quote + 2;
  }
}

bool ends_row(std::string_view text, std::size_t at) {
  return at == text.size() || text[at] == '\n' ||
         (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') ||
         (text[at] == '\r' && at + 1 == text.size());
}

std::string unquoted(std::string_view cell) {
  std::string text;
  for (std::size_t i = 1; i + 1 < cell.size(); ++i) {
    text += cell[i];
    if (cell[i] == '"') ++i;
  }
  return text;
}

}  // namespace

CsvRow csv_cells(std::string_view text, char delimiter) {
  CsvRow row;
  std::size_t at = 0;
  for (;;) {
    const bool quoted = at < text.size() && text[at] == '"';
    const auto cell =
        quoted ? quoted_end(text, at) : CellEnd{std::min(text.find(delimiter, at), text.size())};
    if (!cell.closed) return {{}, "a quoted field is not closed", at};
    const auto written = text.substr(at, cell.end - at);
    if (!quoted) {
      if (const auto stray = written.find('"'); stray != std::string_view::npos) {
        return {{}, "a quote stands inside a field that does not start with one", at + stray};
      }
    } else if (cell.end < text.size() && text[cell.end] != delimiter) {
      return {{}, "something stands behind the closing quote of a field", cell.end};
    }
    row.cells.push_back({quoted ? unquoted(written) : std::string(written), at});
    if (cell.end >= text.size()) return row;
    at = cell.end + 1;
  }
}

CsvRowEnd csv_row_end(std::string_view text, char delimiter) {
  CsvRowEnd row;
  std::size_t at = 0;
  for (;;) {
    if (at < text.size() && text[at] == '"') {
      const auto cell = quoted_end(text, at);
      at = cell.end;
      row.closed = cell.closed && (ends_row(text, at) || text[at] == delimiter);
      row.ran_out = cell.ran_out;
    } else {
      const char stops[] = {delimiter, '\n'};
      at = std::min(text.find_first_of(std::string_view(stops, 2), at), text.size());
    }
    if (!row.closed || at == text.size() || text[at] != delimiter) break;
    ++row.cells;
    ++at;
  }
  // A row that is written wrongly ends where its line does.
  row.end = row.closed ? at : std::min(text.find('\n'), text.size());
  if (row.closed && row.end < text.size() && text[row.end] == '\r') ++row.end;
  return row;
}

}  // namespace unkink
