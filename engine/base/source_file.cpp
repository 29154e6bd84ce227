// SPDX-License-Identifier: Apache-2.0
#include "base/source_file.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace unkink {

std::string_view SourceFile::line(std::uint32_t line) const {
  std::string_view rest = text;
  for (std::uint32_t i = 1; i < line; ++i) {
    const auto end = rest.find('\n');
    if (end == std::string_view::npos) return {};
    rest.remove_prefix(end + 1);
  }
  rest = rest.substr(0, rest.find('\n'));
  if (rest.ends_with('\r')) rest.remove_suffix(1);
  return rest;
}

Position position_after(Position place, std::string_view source) {
  // Looking forward is many times faster than looking back, and most texts have one line.
  const bool same_line = source.find('\n') == std::string_view::npos;
  const auto start = same_line ? 0 : source.rfind('\n') + 1;
  const auto columns = static_cast<std::uint32_t>(count_code_points(source.substr(start)));
  if (same_line) return {place.line, place.column + columns};
  return {place.line + static_cast<std::uint32_t>(std::ranges::count(source, '\n')), columns + 1};
}

Position position_at(std::string_view text, std::size_t offset) {
  return position_after({1, 1}, text.substr(0, std::min(offset, text.size())));
}

}  // namespace unkink
