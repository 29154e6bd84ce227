// SPDX-License-Identifier: Apache-2.0
// [[routine]] and [[ladder]] of a pack's document.
#pragma once

#include "read/pack_draft.hpp"
#include "read/table_reader.hpp"

namespace unkink {

/// Appends the pack's routines and ladders as they are written.
void read_routine_tables(TableReader& root, PackDraft& draft);

/// One [[routine]] of a pack's answer to a request: no sources, but times and doses.
RoutineDraft read_composed_routine(TableReader& table);

}  // namespace unkink
