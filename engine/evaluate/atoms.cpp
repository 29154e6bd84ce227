// SPDX-License-Identifier: Apache-2.0
#include "evaluate/atoms.hpp"

#include <algorithm>
#include <cassert>

#include "evaluate/plane_ops.hpp"

namespace unkink {
namespace {

void fill_value(Planes& planes, const Node& atom, const Column& column, WantedEnds wanted) {
  auto& yes = planes.yes;
  if (atom.kind == NodeKind::one_of && atom.mask != 0) {
    plane_ops().bytes_in(yes.data(), column.option.data(), column.option.size(), atom.mask);
  } else if (atom.kind == NodeKind::within && atom.low <= atom.high) {
    const auto width = static_cast<std::uint32_t>(atom.high) - static_cast<std::uint32_t>(atom.low);
    plane_ops().within(yes.data(), column.value.data(), column.value.size(), atom.low, width);
  } else {
    std::ranges::fill(yes, 0);
  }
  if (wanted.no) {
    for (std::size_t w = 0; w < yes.size(); ++w) planes.no[w] = column.answered[w] & ~yes[w];
    planes.unsure_no = column.unsure;
  }
  for (std::size_t w = 0; w < yes.size(); ++w) yes[w] &= column.answered[w];
  planes.unsure = column.unsure;
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

void fill_atom(Planes& planes, const Node& atom, const Block& block, const Plane& all,
               WantedEnds wanted) {
  const auto& column = block.column(atom.item);
  switch (atom.kind) {
    case NodeKind::one_of:
    case NodeKind::within:
      return fill_value(planes, atom, column, wanted);
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
  fill_atom(planes, atom, block, all, {true, true});
  return planes;
}

}  // namespace unkink
