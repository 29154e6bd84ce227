// SPDX-License-Identifier: Apache-2.0
#include "read/dose_table.hpp"

namespace unkink {

DoseDraft read_dose_table(TableReader& table) {
  DoseDraft draft;
  draft.span = table.span();
  draft.hold_seconds = table.optional_range("hold_seconds");
  draft.repetitions = table.optional_range("repetitions");
  draft.sets = table.optional_range("sets");
  draft.duration_seconds = table.optional_range("duration_seconds");
  draft.times_per_day = table.optional_range("times_per_day");
  draft.days_per_week = table.optional_range("days_per_week");
  table.finish();
  return draft;
}

}  // namespace unkink
