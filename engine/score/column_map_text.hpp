// SPDX-License-Identifier: Apache-2.0
// A draft of a column map, for a person to correct.
#pragma once

#include <expected>
#include <string>

#include "score/chunk_reader.hpp"

namespace unkink {

struct ColumnMapText {
  std::string text;
  std::vector<std::string> faults;  ///< columns that no map can speak of; in the text as remarks
};

/// TOML with an entry for each column of the first input that is no item: the nearest item where
/// one is near, as a remark. Of JSON the keys of the first record. Stops where there are none.
std::expected<ColumnMapText, ReadStop> column_map_text(const Ruleset& ruleset, const Layout& layout,
                                                       const ReadPlan& plan);

}  // namespace unkink
