// SPDX-License-Identifier: Apache-2.0
#include "evaluate/atoms.hpp"

#include <algorithm>
#include <cassert>

namespace unkink {
namespace {

// One bit for each record of which `holds` is true; word by word, so that compilers can vectorise.
template <class Holds>
Plane plane_where(std::size_t records, Holds holds) {
  Plane plane((records + bits_per_word - 1) / bits_per_word);
  for (std::size_t w = 0; w < plane.size(); ++w) {
    const auto first = w * bits_per_word;
    const auto count = std::min(bits_per_word, records - first);
    Word word = 0;
    for (std::size_t i = 0; i < count; ++i) word |= Word{holds(first + i)} << i;
    plane[w] = word;
  }
  return plane;
}

bool value_matches(const Node& atom, std::int32_t value) {
  if (atom.kind == NodeKind::within) return atom.low <= value && value <= atom.high;
  return (atom.mask >> static_cast<std::uint32_t>(value) & 1U) != 0;
}

Planes value_planes(const Node& atom, const Column& column) {
  auto matches = plane_where(column.value.size(), [&](std::size_t record) {
    return value_matches(atom, column.value[record]);
  });
  Planes planes{matches, std::move(matches), column.unsure, column.unsure};
  for (std::size_t w = 0; w < planes.yes.size(); ++w) {
    planes.yes[w] &= column.answered[w];
    planes.no[w] = column.answered[w] & ~planes.no[w];
  }
  return planes;
}

// A selected option is true even beside "not sure"; the rest are then unknown.
Planes has_planes(const Node& atom, const Column& column) {
  auto selected = plane_where(column.selected.size(), [&](std::size_t record) {
    return (column.selected[record] & atom.mask) != 0;
  });
  Planes planes{selected, column.answered, column.unsure, {}};
  for (std::size_t w = 0; w < selected.size(); ++w) {
    planes.no[w] &= ~selected[w];
    planes.unsure[w] &= ~selected[w];
  }
  planes.unsure_no = planes.unsure;
  return planes;
}

Planes none_planes(const Column& column) {
  auto some = plane_where(column.selected.size(),
                          [&](std::size_t record) { return column.selected[record] != 0; });
  Planes planes{column.answered, some, column.unsure, {}};
  for (std::size_t w = 0; w < some.size(); ++w) {
    planes.yes[w] &= ~some[w];
    planes.unsure[w] &= ~some[w];
  }
  planes.unsure_no = planes.unsure;
  return planes;
}

}  // namespace

Planes atom_planes(const Node& atom, const Block& block, const Plane& all) {
  const auto& column = block.column(atom.item);
  switch (atom.kind) {
    case NodeKind::one_of:
    case NodeKind::within:
      return value_planes(atom, column);
    case NodeKind::has:
      return has_planes(atom, column);
    case NodeKind::has_none:
      return none_planes(column);
    default:
      break;
  }
  assert(atom.kind == NodeKind::never);
  return {Plane(all.size()), all, Plane(all.size()), Plane(all.size())};
}

}  // namespace unkink
