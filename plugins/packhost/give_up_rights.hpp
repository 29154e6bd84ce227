// SPDX-License-Identifier: Apache-2.0
// Becoming nobody where the process is root, and keeping no capability whoever it is.
#pragma once

#include "confine.hpp"

namespace packhost {

/// Root becomes user and group 65534 for good, without other groups; anyone else stays who they are
/// (a user that was switched to can no longer send signals to a parent that is root).
Step become_nobody();

/// Empties all sets of capabilities, and looks whether they are.
Step drop_capabilities();

}  // namespace packhost
