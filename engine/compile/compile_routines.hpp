// SPDX-License-Identifier: Apache-2.0
// Routines and ladders of a pack, judged with its exercises.
#pragma once

#include "compile/faults.hpp"
#include "model/exercise.hpp"
#include "read/pack_draft.hpp"

namespace unkink {

/// The pack's routines, by id. A part names an exercise of the pack or `pack/exercise` of another;
/// the latter is looked up only when a plan is made. Reports unknown exercises, parts outside 1 s
/// to 1 hour, routines without parts, and missing or unknown sources.
std::vector<Routine> compile_routines(const PackDraft& draft, Faults& faults);

/// The pack's ladders, by id; their steps are exercises of the pack, their weeks never fall.
std::vector<Ladder> compile_ladders(const PackDraft& draft, Faults& faults);

/// The titles of the sources; reports those that the pack does not list, and a list that is empty.
std::vector<std::string> source_titles(const Texts& sources, const Text& owner,
                                       std::string_view what, const PackDraft& draft,
                                       Faults& faults);

}  // namespace unkink
