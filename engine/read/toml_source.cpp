// SPDX-License-Identifier: Apache-2.0
#include "read/toml_source.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/utf8.hpp"
#include "read/text_check.hpp"
#include "read/toml_string.hpp"
#include "read/toml_string_span.hpp"

namespace unkink {
namespace {

Position content_place(std::string_view text, Position quotes, std::size_t at,
                       const StringOpening& opening) {
  if (text[opening.content - 1] == '\n') return {quotes.line + 1, 1};
  return {quotes.line, quotes.column + static_cast<std::uint32_t>(opening.content - at)};
}

std::uint32_t at_least_one(std::size_t columns) {
  return std::max<std::uint32_t>(1, static_cast<std::uint32_t>(columns));
}

// As many columns as the line at `begin` has up to `end`, and at least one.
std::uint32_t columns_to(std::string_view text, std::size_t begin, std::size_t end) {
  auto line = text.substr(begin, end - begin);
  line = line.substr(0, line.find('\n'));
  line = line.substr(0, line.find('\r'));
  return at_least_one(count_code_points(line));
}

// The content of a string on one line, when it holds no escape: most do not. Nothing otherwise.
std::optional<std::string_view> plain_content(std::string_view text, const StringOpening& opening) {
  if (opening.multi_line) return std::nullopt;
  const auto end = text.find(opening.quote, opening.content);
  if (end == std::string_view::npos) return std::nullopt;
  const auto content = text.substr(opening.content, end - opening.content);
  const bool escapes = opening.quote == '"' && content.contains('\\');
  if (escapes || content.contains('\n')) return std::nullopt;
  return content;
}

std::size_t content_end(std::string_view text, const StringOpening& opening) {
  StringWalk walk(text, opening);
  auto end = opening.content;
  while (walk.next_stretch()) end = walk.piece().end;
  return end;
}

}  // namespace

TomlSource::TomlSource(SourcePtr file, TomlCuts cuts)
    : file_(std::move(file)), cuts_(std::move(cuts)), index_(file_->text) {}

Span TomlSource::at(const toml::source_position& position) const {
  return {file_, place(position)};
}

Span TomlSource::value(const toml::node& node) const { return of_region(node.source()); }

Span TomlSource::key(const toml::key& key) const { return of_region(key.source()); }

// toml++ does not count a byte order mark; our columns do, as they index the line.
Position TomlSource::place(const toml::source_position& position) const {
  const bool marked = position.line == 1 && file_->text.starts_with(byte_order_mark);
  return cuts_.place_in_document({position.line, position.column + (marked ? 1U : 0U)});
}

std::optional<TomlSource::Content> TomlSource::content(const toml::source_region& region) const {
  const std::string_view text = file_->text;
  const auto quotes = place(region.begin);
  const auto at = index_.offset(quotes);
  if (at >= text.size() || (text[at] != '"' && text[at] != '\'')) return std::nullopt;
  const auto opening = string_opening(text, at);
  return Content{opening, content_place(text, quotes, at, opening), plain_content(text, opening)};
}

Span TomlSource::of_content(const Content& content) const {
  const std::string_view text = file_->text;
  const auto from = content.opening.content;
  const auto columns = content.plain ? at_least_one(count_code_points(*content.plain))
                                     : columns_to(text, from, content_end(text, content.opening));
  return {file_, content.begin, columns};
}

Span TomlSource::of_region(const toml::source_region& region) const {
  if (const auto string = content(region)) return of_content(*string);
  const std::string_view text = file_->text;
  const auto begin = place(region.begin);
  const auto end = region.end.line == begin.line ? index_.offset(place(region.end)) : text.size();
  const auto from = index_.offset(begin);
  return {file_, begin, columns_to(text, from, std::max(from, end))};
}

Text TomlSource::text(const toml::value<std::string>& string, Diagnostics& diagnostics) const {
  const auto written = content(string.source());
  const bool cut = string.get().empty() && !cuts_.none() && written && written->plain;
  Text read{cut ? std::string(*written->plain) : string.get(),
            written ? of_content(*written) : of_region(string.source())};
  const auto fault = find_unprintable(read.value, written && written->opening.multi_line);
  if (!fault) return read;
  const auto place = written
                         ? span_in_string(file_, written->opening, written->begin, fault->offset, 1)
                         : read.span;
  diagnostics.push_back(control_character(fault->character, place));
  return read;
}

}  // namespace unkink
