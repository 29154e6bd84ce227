// SPDX-License-Identifier: Apache-2.0
// A column map as it was written: what the columns of somebody's table mean.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "read/draft_values.hpp"

namespace unkink {

/// One column: `Q3 = { item = "onset", values = { "sharp" = "sudden" }, split = ";" }`.
struct ColumnDraft {
  Text name;
  std::optional<Text> item;
  std::optional<Text> option;    ///< the column is one option of the item, answered 0 or 1
  std::optional<Text> all_zero;  ///< what it means when every option column of the item is 0
  std::optional<Text> split;     ///< what stands between several options
  std::vector<std::pair<Text, Text>> values;  ///< as in the table -> an answer; "" is unanswered
  bool id = false;
  bool carry = false;
  bool ignore = false;
  Span span;
};

struct ColumnMapDraft {
  std::vector<ColumnDraft> columns;  ///< by name
};

struct ColumnMapRead {
  ColumnMapDraft draft;
  Diagnostics diagnostics;  ///< when not empty, `draft` holds what could be read
};

/// Reads a column map: one table a column. Faults are reported as those of a ruleset are.
ColumnMapRead read_column_map(const SourcePtr& file);

}  // namespace unkink
