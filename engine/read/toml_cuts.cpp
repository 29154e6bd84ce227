// SPDX-License-Identifier: Apache-2.0
#include "read/toml_cuts.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace unkink {

void TomlCuts::add(Position place, std::int32_t columns) {
  const bool same_line = !cuts_.empty() && cuts_.back().place.line == place.line;
  cuts_.push_back({place, columns + (same_line ? cuts_.back().columns : 0)});
}

Position TomlCuts::place_in_document(Position place) const {
  const auto after = std::ranges::upper_bound(cuts_, place, {}, &Cut::place);
  if (after == cuts_.begin()) return place;
  const auto& last = *std::prev(after);
  if (last.place.line != place.line) return place;
  const auto column = static_cast<std::int32_t>(place.column) + last.columns;
  return {place.line, static_cast<std::uint32_t>(column)};
}

ShortToml shorten_toml(std::string_view text, std::span<const TomlContent> contents) {
  ShortToml left;
  left.text.reserve(text.size());
  Position place{1, 1};
  std::size_t done = 0;
  for (const auto& content : contents) {
    const auto kept = text.substr(done, content.begin - done);
    left.text += kept;
    place = position_after(place, kept);
    const auto cut = text.substr(content.begin, content.end - content.begin);
    left.cuts.add(place, static_cast<std::int32_t>(count_code_points(cut)));
    done = content.end;
  }
  left.text += text.substr(done);
  return left;
}

}  // namespace unkink
