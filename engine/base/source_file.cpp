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

Position position_at(std::string_view text, std::size_t offset) {
  const auto before = text.substr(0, std::min(offset, text.size()));
  const auto line = static_cast<std::uint32_t>(std::ranges::count(before, '\n')) + 1;
  const auto start = before.rfind('\n') + 1;  // npos + 1 is 0: the first line
  return {line, static_cast<std::uint32_t>(count_code_points(before.substr(start))) + 1};
}

}  // namespace unkink
