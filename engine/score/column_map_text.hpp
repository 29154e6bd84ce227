// SPDX-License-Identifier: Apache-2.0
// A draft of a column map, for a person to correct.
#pragma once

#include <expected>
#include <string>

#include "score/chunk_reader.hpp"

namespace unkink {

/// TOML with an entry for each column of the first input that is no item: the nearest item where
/// one is near, as a remark. Of JSON the keys of the first record.
std::expected<std::string, ReadStop> column_map_text(const Ruleset& ruleset, const Layout& layout,
                                                     const ReadPlan& plan);

}  // namespace unkink
