// SPDX-License-Identifier: Apache-2.0
// What stands between a stranger's file and toml++.
#pragma once

#include "read/toml_walk.hpp"

namespace unkink {

/// guard_toml, with what the walk noted on the way.
TomlWalked guard_and_walk_toml(const SourcePtr& file);

}  // namespace unkink
