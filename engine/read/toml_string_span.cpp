// SPDX-License-Identifier: Apache-2.0
#include "read/toml_string_span.hpp"

#include <algorithm>
#include <optional>

#include "base/utf8.hpp"
#include "read/draft_values.hpp"

namespace unkink {
namespace {

// Where the content that starts at `content` was opened; nothing when no TOML string starts there.
std::optional<StringOpening> opening_before(std::string_view text, std::size_t content) {
  auto before = text.substr(0, content);
  if (before.ends_with("\n")) before.remove_suffix(before.ends_with("\r\n") ? 2 : 1);
  const bool multi_line = before.ends_with(R"(""")") || before.ends_with("'''");
  if (before.empty() || (before.size() != content && !multi_line)) return std::nullopt;
  if (before.back() != '"' && before.back() != '\'') return std::nullopt;
  return StringOpening{before.back(), multi_line, content};
}

std::optional<std::size_t> offset_of(const SourceFile& file, Position place) {
  const auto line = file.line(place.line);
  if (line.data() == nullptr || place.column == 0) return std::nullopt;
  auto rest = line;
  for (auto left = place.column - 1; left > 0 && !rest.empty(); --left) {
    rest.remove_prefix(first_code_point(rest).value_or(CodePoint{}).bytes);
  }
  return static_cast<std::size_t>(rest.data() - file.text.data());
}

// An escape is longer in the file than what it stands for, and a text of several lines is longer
// than its first: where the lengths agree and all is ASCII, offsets are columns.
bool is_as_written(const Text& text) {
  return text.span.length == text.value.size() && is_ascii(text.value) &&
         !text.value.contains('\n');
}

}  // namespace

Span span_in_string(const SourcePtr& file, const StringOpening& opening, Position begin,
                    std::size_t offset, std::size_t length) {
  const std::string_view text = file->text;
  StringWalk walk(text, opening);
  Span span{file, begin, 0};
  for (std::size_t decoded = 0; decoded < offset + length && walk.next();) {
    const auto& piece = walk.piece();
    const auto source = text.substr(piece.begin, piece.end - piece.begin);
    decoded += piece.decoded;
    if (decoded <= offset) {
      span.begin = position_after(span.begin, source);
    } else if (source.contains('\n')) {
      break;
    } else {
      span.length += static_cast<std::uint32_t>(count_code_points(source));
    }
  }
  span.length = std::max<std::uint32_t>(1, span.length);
  return span;
}

Span span_within(const Text& text, std::size_t offset, std::size_t length) {
  if (!text.span.file) return text.span;
  if (is_as_written(text)) {
    const auto column = text.span.begin.column + static_cast<std::uint32_t>(offset);
    return {text.span.file,
            {text.span.begin.line, column},
            std::max<std::uint32_t>(1, static_cast<std::uint32_t>(length))};
  }
  const auto content = offset_of(*text.span.file, text.span.begin);
  if (!content) return text.span;
  const auto opening = opening_before(text.span.file->text, *content);
  if (!opening) return text.span;
  return span_in_string(text.span.file, *opening, text.span.begin, offset, length);
}

}  // namespace unkink
