// SPDX-License-Identifier: Apache-2.0
// Which floor may include which: the arrows of the house, read off the include lines.
#pragma once

#include "house/tree_file.hpp"

namespace unkink::house {

/// One sentence for each include line of engine, cli and plugins that has no arrow or reaches
/// through a wall: another floor than those below, a file without its floor, or an outside library
/// in a room that is not its own. Each begins with `file:line: `.
std::vector<std::string> include_faults(const std::vector<TreeFile>& files);

}  // namespace unkink::house
