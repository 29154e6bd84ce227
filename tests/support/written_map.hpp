// SPDX-License-Identifier: Apache-2.0
// A column map that a test writes.
#pragma once

#include <string>

#include "read/column_map_draft.hpp"

namespace unkink::test {

/// What `text` says as a map, or what is wrong with it; its file is called map.toml.
ColumnMapRead map_of(const std::string& text);

}  // namespace unkink::test
