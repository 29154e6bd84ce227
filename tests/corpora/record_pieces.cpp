// SPDX-License-Identifier: Apache-2.0
#include "corpora/record_pieces.hpp"

#include <algorithm>
#include <regex>

namespace unkink::corpora {
namespace {

constexpr std::size_t longest_row = std::size_t{1} << 20U;
constexpr std::string_view json_blanks = " \t\r\n";

std::string_view without_return(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::uint64_t line_feeds(std::string_view text) {
  return static_cast<std::uint64_t>(std::ranges::count(text, '\n'));
}

/// A row read by its quotes.
struct QuotedRow {
  std::size_t end = 0;  ///< of its line feed, or of the text
  std::vector<std::string> cells;
};

// A cell in quotes; `at` stands on the first one, then behind the last.
std::optional<std::string> quoted_cell(std::string_view text, std::size_t& at) {
  std::string cell;
  for (++at; at < text.size(); ++at) {
    if (text[at] == '"') {
      ++at;
      if (at == text.size() || text[at] != '"') return cell;
    }
    cell += text[at];
  }
  return std::nullopt;
}

bool is_row_end(std::string_view text, std::size_t at) {
  const auto rest = text.substr(at, 2);
  return rest.empty() || rest == "\r" || rest == "\r\n" || rest.front() == '\n';
}

std::optional<QuotedRow> quoted_row(std::string_view text, char delimiter) {
  QuotedRow row;
  for (std::size_t at = 0;; ++at) {
    if (at < text.size() && text[at] == '"') {
      auto cell = quoted_cell(text, at);
      if (!cell) return std::nullopt;
      row.cells.push_back(std::move(*cell));
      if (!is_row_end(text, at) && text[at] != delimiter) return std::nullopt;
      if (is_row_end(text, at) && text.substr(at).starts_with('\r')) ++at;
    } else {
      const auto begin = at;
      while (at < text.size() && text[at] != delimiter && text[at] != '\n') ++at;
      row.cells.emplace_back(text.substr(begin, at - begin));
    }
    if (at >= text.size() || text[at] == '\n') {
      row.end = std::min(at, text.size());
      return row;
    }
  }
}

// Whether the line breaks in the row's quotes are where they may be.
bool is_free(std::string_view row, char delimiter, const std::vector<bool>& free) {
  const auto cells = table_cells(without_return(row), delimiter);
  if (!cells || cells->size() != free.size() || row.size() > longest_row) return false;
  for (std::size_t i = 0; i < free.size(); ++i) {
    if (!free[i] && (*cells)[i].find('\n') != std::string::npos) return false;
  }
  return true;
}

// What is open once `bracket` has closed the last of its kind, and all behind that.
std::string closed(const std::string& open, char bracket) {
  const bool too_deep = open.size() > 64;
  if (too_deep) return bracket == '}' ? "" : open.substr(0, open.size() - 1);
  const auto last = open.rfind(bracket == '}' ? '{' : '[');
  if (last != open.npos) return open.substr(0, last);
  return bracket == '}' ? "" : open;
}

// Whether the next element starts at `at`, because the one before lacks its end.
bool starts_next(std::string_view text, std::size_t at, const std::string& open, bool broken) {
  const bool may_start = open == "{" || (broken && !open.empty());
  if (!may_start || text[at] != '{') return false;
  const auto before = text.find_last_not_of(json_blanks, at - 1);
  return text[before] == ',';
}

// Behind the first "}, {" and quote, whatever blanks stand in it; the end where there is none.
std::size_t seeming_stop(std::string_view text, std::size_t at) {
  static const std::regex seam("\\}[ \t\r\n]*,[ \t\r\n]*\\{[ \t\r\n]*\"");
  const std::string rest(text.substr(at));
  std::smatch found;
  if (!std::regex_search(rest, found, seam)) return text.size();
  return at + static_cast<std::size_t>(found.position()) + found.str().find(',');
}

// Behind the element that begins at `at`: a line feed ends a string, a bracket what it fits.
std::size_t element_stop(std::string_view text, std::size_t at) {
  const auto begin = at;
  std::string open;
  bool quoted = false;
  bool broken = false;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (quoted && c == '\\' && text.substr(at + 1, 1) != "\n") {
      ++at;
    } else if (quoted) {
      quoted = c != '"' && c != '\n';
      broken = broken || c == '\n';
    } else if (c == '"') {
      quoted = true;
    } else if (c == '[' || c == '{') {
      if (starts_next(text, at, open, broken)) return text.rfind(',', at);
      open += c;
    } else if (open.empty() && (c == ',' || c == ']')) {
      return at;
    } else if (c == ']' || c == '}') {
      open = closed(open, c);
    }
  }
  return open.empty() ? text.size() : seeming_stop(text, begin);
}

}  // namespace

std::vector<Piece> line_pieces(std::string_view text) {
  std::vector<Piece> pieces;
  std::uint64_t offset = 0;
  while (offset < text.size()) {
    const auto end = std::min(text.find('\n', offset), text.size());
    pieces.push_back(
        {without_return(text.substr(offset, end - offset)), pieces.size() + 1, offset});
    offset = end + 1;
  }
  return pieces;
}

std::optional<std::vector<std::string>> table_cells(std::string_view row, char delimiter) {
  auto read = quoted_row(row, delimiter);
  if (!read || read->end != row.size()) return std::nullopt;
  for (std::size_t at = 0, cell = 0; cell < read->cells.size(); ++cell) {
    const bool quoted = at < row.size() && row[at] == '"';
    if (!quoted && read->cells[cell].find('"') != std::string::npos) return std::nullopt;
    if (quoted) {
      quoted_cell(row, at);
    } else {
      at += read->cells[cell].size();
    }
    ++at;
  }
  return std::move(read->cells);
}

std::vector<Piece> table_pieces(std::string_view text, char delimiter,
                                const std::vector<bool>& free) {
  std::vector<Piece> pieces;
  std::uint64_t line = 1;
  for (std::size_t at = 0; at < text.size();) {
    const auto rest = text.substr(at);
    auto end = std::min(rest.find('\n'), rest.size());
    if (rest.substr(0, end).find('"') != std::string_view::npos) {
      const auto row = quoted_row(rest, delimiter);
      const bool more = row && row->end > end;
      if (more && is_free(rest.substr(0, row->end), delimiter, free)) end = row->end;
    }
    pieces.push_back({without_return(rest.substr(0, end)), line, at});
    line += line_feeds(rest.substr(0, std::min(end + 1, rest.size())));
    at += end + 1;
  }
  return pieces;
}

std::vector<Piece> array_pieces(std::string_view text) {
  std::vector<Piece> pieces;
  const auto push = [&](std::size_t begin, std::size_t end) {
    auto element = text.substr(begin, end - begin);
    element = element.substr(0, element.find_last_not_of(json_blanks) + 1);
    pieces.push_back({element, line_feeds(text.substr(0, begin)) + 1, begin});
  };
  auto at = text.find_first_not_of(json_blanks);
  if (at == std::string_view::npos) return pieces;
  if (text[at] != '[') {
    push(at, at);
    return pieces;
  }
  ++at;
  for (bool first = true;; first = false) {
    const auto begin = std::min(text.find_first_not_of(json_blanks, at), text.size());
    if (begin == text.size()) {
      push(begin, begin);
      return pieces;
    }
    at = element_stop(text, begin);
    const bool empty_list = first && at == begin && at < text.size() && text[at] == ']';
    if (!empty_list) push(begin, at);
    if (at == text.size()) {
      push(at, at);
      return pieces;
    }
    if (text[at++] == ']') break;
  }
  const auto behind = text.find_first_not_of(json_blanks, at);
  if (behind != std::string_view::npos) push(behind, behind);
  return pieces;
}

std::string_view without_mark(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return text;
}

}  // namespace unkink::corpora
