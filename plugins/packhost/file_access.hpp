// SPDX-License-Identifier: Apache-2.0
// Landlock: what of the file tree, the network and other processes a pack can reach.
#pragma once

#include "confine.hpp"

namespace packhost {

/// Leaves the system's libraries readable, for the loader's sake, and nothing else: no other file
/// can be opened, none made, changed or removed; where the kernel's Landlock is new enough, no TCP
/// port and no signal to another process either. Gives "Landlock ABI 7", or why there is none.
Step close_file_tree();

}  // namespace packhost
