// SPDX-License-Identifier: Apache-2.0
#include "evaluate/atoms.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstring>

namespace unkink {
namespace {

// One bit for each record of which `holds` is true; eight records at a time, so that compilers can
// vectorise.
template <class Holds>
void fill_where(Plane& plane, std::size_t records, Holds holds) {
  for (std::size_t w = 0; w < plane.size(); ++w) {
    const auto first = w * bits_per_word;
    const auto count = std::min(bits_per_word, records - first);
    std::array<std::uint8_t, bits_per_word> held{};
    for (std::size_t i = 0; i < count; ++i) held[i] = static_cast<std::uint8_t>(holds(first + i));
    Word word = 0;
    for (std::size_t i = 0; i < bits_per_word; i += 8) {
      Word bytes = 0;
      std::memcpy(&bytes, held.data() + i, sizeof bytes);
      word |= low_bits(bytes) << i;
    }
    plane[w] = word;
  }
}

void fill_options(Plane& plane, const Node& atom, const Column& column) {
  if (std::has_single_bit(atom.mask)) {
    const auto only = static_cast<std::uint8_t>(std::countr_zero(atom.mask));
    return fill_where(plane, column.option.size(),
                      [&](std::size_t record) { return column.option[record] == only; });
  }
  fill_where(plane, column.option.size(),
             [&](std::size_t record) { return (atom.mask >> column.option[record] & 1U) != 0; });
}

void fill_value(Planes& planes, const Node& atom, const Column& column) {
  auto& yes = planes.yes;
  if (atom.kind == NodeKind::within) {
    // One comparison for two: what is below the lowest wraps to a large number.
    const auto low = static_cast<std::uint32_t>(atom.low);
    const auto width = static_cast<std::uint32_t>(atom.high) - low;
    const bool empty = atom.low > atom.high;
    fill_where(yes, column.value.size(), [&](std::size_t record) {
      return !empty && static_cast<std::uint32_t>(column.value[record]) - low <= width;
    });
  } else {
    fill_options(yes, atom, column);
  }
  for (std::size_t w = 0; w < yes.size(); ++w) {
    planes.no[w] = column.answered[w] & ~yes[w];
    yes[w] &= column.answered[w];
  }
  planes.unsure = column.unsure;
  planes.unsure_no = column.unsure;
}

// Who selected any of the options of `mask`.
void join_chosen(Plane& plane, std::uint64_t mask, const Column& column) {
  std::ranges::fill(plane, 0);
  for (std::size_t o = 0; o < column.chosen.size(); ++o) {
    if ((mask >> o & 1U) != 0) join_into(plane, column.chosen[o]);
  }
}

// A selected option is true even beside "not sure"; the rest are then unknown.
void fill_has(Planes& planes, const Node& atom, const Column& column) {
  join_chosen(planes.yes, atom.mask, column);
  for (std::size_t w = 0; w < planes.yes.size(); ++w) {
    planes.no[w] = column.answered[w] & ~planes.yes[w];
    planes.unsure[w] = column.unsure[w] & ~planes.yes[w];
    planes.unsure_no[w] = planes.unsure[w];
  }
}

void fill_none(Planes& planes, const Column& column) {
  join_chosen(planes.no, ~std::uint64_t{0}, column);
  for (std::size_t w = 0; w < planes.no.size(); ++w) {
    planes.yes[w] = column.answered[w] & ~planes.no[w];
    planes.unsure[w] = column.unsure[w] & ~planes.no[w];
    planes.unsure_no[w] = planes.unsure[w];
  }
}

}  // namespace

void fill_atom(Planes& planes, const Node& atom, const Block& block, const Plane& all) {
  const auto& column = block.column(atom.item);
  switch (atom.kind) {
    case NodeKind::one_of:
    case NodeKind::within:
      return fill_value(planes, atom, column);
    case NodeKind::has:
      return fill_has(planes, atom, column);
    case NodeKind::has_none:
      return fill_none(planes, column);
    default:
      break;
  }
  assert(atom.kind == NodeKind::never);
  planes.no = all;
  for (auto* plane : {&planes.yes, &planes.unsure, &planes.unsure_no}) plane->assign(all.size(), 0);
}

Planes atom_planes(const Node& atom, const Block& block, const Plane& all) {
  const Plane none(all.size());
  Planes planes{none, none, none, none};
  fill_atom(planes, atom, block, all);
  return planes;
}

}  // namespace unkink
