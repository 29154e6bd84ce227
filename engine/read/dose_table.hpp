// SPDX-License-Identifier: Apache-2.0
// A dose, as exercises, variants and composed routines write it.
#pragma once

#include "read/pack_draft.hpp"
#include "read/table_reader.hpp"

namespace unkink {

/// Takes the table of a dose apart and finishes it.
DoseDraft read_dose_table(TableReader& table);

}  // namespace unkink
