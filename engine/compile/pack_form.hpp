// SPDX-License-Identifier: Apache-2.0
// The form of a pack's document: its ids, its version, and how long its texts and lists may be.
#pragma once

#include "compile/faults.hpp"
#include "read/pack_draft.hpp"

namespace unkink {

/// Reports ids that are not written as ids are or are given twice (exercises, variants in their
/// exercise, routines, ladders), a version or number of the demand list that is none, texts longer
/// than a screen, and lists longer than anyone would follow.
void check_pack_form(const PackDraft& draft, Faults& faults);

}  // namespace unkink
