// SPDX-License-Identifier: Apache-2.0
#include "evaluate/atoms.hpp"

#include <algorithm>
#include <cassert>

namespace unkink {
namespace {

// The bounds as they stand in the column's digits. What no answer is beyond is no bound.
void fill_within(const PlaneOps& ops, Plane& yes, const Node& atom, const Column& column) {
  const auto low = std::max(atom.low, column.least);
  const auto high = std::min(atom.high, column.most);
  if (low > high) return yes.assign(yes.size(), 0);
  const auto least = static_cast<std::uint32_t>(column.least);
  const auto last = high < column.most ? static_cast<std::uint32_t>(high) - least : ~0U;
  ops.between(yes.data(), column.digits, static_cast<std::uint32_t>(low) - least, last,
              column.answered);
}

void fill_one_of(const PlaneOps& ops, Plane& yes, const Node& atom, const Column& column) {
  if (atom.mask == 0) return yes.assign(yes.size(), 0);
  ops.bytes_in(yes.data(), column.option.data(), column.option.size(), atom.mask);
  for (std::size_t w = 0; w < yes.size(); ++w) yes[w] &= column.answered[w];
}

void fill_value(const PlaneOps& ops, Planes& planes, const Node& atom, const Column& column,
                AtomParts wanted) {
  const auto& yes = planes.yes;
  atom.kind == NodeKind::within ? fill_within(ops, planes.yes, atom, column)
                                : fill_one_of(ops, planes.yes, atom, column);
  if (wanted.ends.no) {
    for (std::size_t w = 0; w < yes.size(); ++w) planes.no[w] = column.answered[w] & ~yes[w];
  }
  if (!wanted.doubt) return;
  planes.unsure = column.unsure;
  planes.unsure_no = column.unsure;
}

// All that is not certain is in doubt where somebody is unsure.
void fill_list_doubt(Planes& planes, const Plane& certain, const Column& column) {
  for (std::size_t w = 0; w < certain.size(); ++w) {
    planes.unsure[w] = column.unsure[w] & ~certain[w];
    planes.unsure_no[w] = planes.unsure[w];
  }
}

// Who selected any of the options of `mask`.
void join_chosen(Plane& plane, std::uint64_t mask, const Column& column) {
  std::ranges::fill(plane, 0);
  for (std::size_t o = 0; o < column.chosen.size(); ++o) {
    if ((mask >> o & 1U) != 0) join_into(plane, column.chosen[o]);
  }
}

// A selected option is true even beside "not sure"; the rest are then unknown.
void fill_has(Planes& planes, const Node& atom, const Column& column, bool doubt) {
  join_chosen(planes.yes, atom.mask, column);
  for (std::size_t w = 0; w < planes.yes.size(); ++w) {
    planes.no[w] = column.answered[w] & ~planes.yes[w];
  }
  if (doubt) fill_list_doubt(planes, planes.yes, column);
}

void fill_none(Planes& planes, const Column& column, bool doubt) {
  join_chosen(planes.no, ~std::uint64_t{0}, column);
  for (std::size_t w = 0; w < planes.no.size(); ++w) {
    planes.yes[w] = column.answered[w] & ~planes.no[w];
  }
  if (doubt) fill_list_doubt(planes, planes.no, column);
}

}  // namespace

void fill_atom(const PlaneOps& ops, Planes& planes, const Node& atom, const Block& block,
               const Plane& all, AtomParts wanted) {
  const auto& column = block.column(atom.item);
  switch (atom.kind) {
    case NodeKind::one_of:
    case NodeKind::within:
      return fill_value(ops, planes, atom, column, wanted);
    case NodeKind::has:
      return fill_has(planes, atom, column, wanted.doubt);
    case NodeKind::has_none:
      return fill_none(planes, column, wanted.doubt);
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
  fill_atom(plane_ops(), planes, atom, block, all, {{true, true}, true});
  return planes;
}

}  // namespace unkink
