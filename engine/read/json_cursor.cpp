// SPDX-License-Identifier: Apache-2.0
#include "read/json_cursor.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"

namespace unkink {
namespace {

// Bytes from the opening quote to the closing one, both included.
std::size_t string_bytes(std::string_view text) {
  std::size_t at = 1;
  while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2 : 1;
  return std::min(at + 1, text.size());
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool is_between(char c) { return is_blank(c) || c == ',' || c == ':'; }
bool ends_word(char c) { return is_between(c) || c == ']' || c == '}'; }

}  // namespace

JsonCursor::JsonCursor(SourcePtr file)
    : file_(std::move(file)),
      text_(file_->text),
      flat_(is_ascii(text_) && text_.find('\n') == std::string_view::npos),
      here_{0, {1, 1}} {
  if (text_.starts_with(byte_order_mark)) advance(byte_order_mark.size());
}

JsonCursor::Mark JsonCursor::bracket() {
  skip_to_token();
  const auto start = here_;
  advance(1);
  return start;
}

Span JsonCursor::word() {
  skip_to_token();
  const auto start = here_;
  word_ = here_.offset;
  const auto rest = text_.substr(here_.offset);
  const auto end = std::ranges::find_if(rest, ends_word);
  advance(static_cast<std::size_t>(end - rest.begin()));
  return since(start);
}

Span JsonCursor::string() {
  skip_to_token();
  const auto bytes = string_bytes(text_.substr(here_.offset));
  advance(1);
  const auto start = here_;
  advance(bytes - 2);
  const auto span = since(start);
  advance(1);
  return span;
}

Span JsonCursor::since(const Mark& start) const {
  const auto source = text_.substr(start.offset, here_.offset - start.offset);
  const auto end = flat_ ? source.find('\r') : source.find_first_of("\r\n");
  const auto columns =
      flat_ ? source.substr(0, end).size() : count_code_points(source.substr(0, end));
  return {file_, start.place, std::max<std::uint32_t>(1, static_cast<std::uint32_t>(columns))};
}

void JsonCursor::skip_to_token() {
  const auto rest = text_.substr(here_.offset);
  const auto token = std::ranges::find_if_not(rest, is_between);
  advance(static_cast<std::size_t>(token - rest.begin()));
}

void JsonCursor::advance(std::size_t bytes) {
  const auto source = text_.substr(here_.offset, bytes);
  if (flat_) {
    here_.offset += source.size();
    here_.place.column += static_cast<std::uint32_t>(source.size());
    return;
  }
  const auto broken = source.rfind('\n');
  const bool same_line = broken == std::string_view::npos;
  const auto columns = count_code_points(same_line ? source : source.substr(broken + 1));
  here_.offset += source.size();
  here_.place.line += static_cast<std::uint32_t>(std::ranges::count(source, '\n'));
  here_.place.column = static_cast<std::uint32_t>(columns) + (same_line ? here_.place.column : 1);
}

}  // namespace unkink
