// SPDX-License-Identifier: Apache-2.0
#include "evaluate/atoms.hpp"

#include <algorithm>
#include <cassert>

namespace unkink {

void fill_value_doubt(Planes& planes, const Column& column) {
  planes.unsure = column.unsure;
  planes.unsure_no = column.unsure;
}

namespace {

void fill_one_of(const PlaneOps& ops, Planes& planes, const Node& atom, const Column& column,
                 AtomParts wanted) {
  auto& yes = planes.yes;
  if (atom.mask == 0) {
    yes.assign(yes.size(), 0);
  } else {
    ops.bytes_in(yes.data(), column.option.data(), column.option.size(), atom.mask);
    for (std::size_t w = 0; w < yes.size(); ++w) yes[w] &= column.answered[w];
  }
  if (wanted.ends.no) {
    for (std::size_t w = 0; w < yes.size(); ++w) planes.no[w] = column.answered[w] & ~yes[w];
  }
  if (wanted.doubt) fill_value_doubt(planes, column);
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
      return fill_one_of(ops, planes, atom, column, wanted);
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

}  // namespace unkink
