// SPDX-License-Identifier: Apache-2.0
// Atoms: one item against constants, for every record of a block.
#pragma once

#include "evaluate/block.hpp"
#include "evaluate/plane_ops.hpp"
#include "evaluate/planes.hpp"
#include "evaluate/wanted_ends.hpp"
#include "model/condition.hpp"
#include "model/questionnaire.hpp"

namespace unkink {

/// What of an atom's planes is to be filled. What is not is not to be read, or right as it stands.
struct AtomParts {
  WantedEnds ends;
  bool doubt = true;  ///< both ends' doubt: somebody is unsure, or was when it was filled last
};

/// With `ops`: the atom's truth by what was answered, whether or not the item was to be asked.
/// Every plane of `planes` has the block's words. Not for `within`: see CutPoints.
void fill_atom(const PlaneOps& ops, Planes& planes, const Node& atom, const Block& block,
               const Plane& all, AtomParts wanted);

/// The doubt of an item with one value: whoever is unsure might give any.
void fill_value_doubt(Planes& planes, const Column& column);

}  // namespace unkink
