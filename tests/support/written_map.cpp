// SPDX-License-Identifier: Apache-2.0
#include "support/written_map.hpp"

#include <memory>

namespace unkink::test {

ColumnMapRead map_of(const std::string& text) {
  return read_column_map(std::make_shared<const SourceFile>(SourceFile{"map.toml", text}));
}

}  // namespace unkink::test
