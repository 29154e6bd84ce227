// SPDX-License-Identifier: Apache-2.0
// Giving up, before any code of a pack runs, what needs no right to give up.
#pragma once

#include "confine.hpp"

namespace packhost {

/// 512 MB of address space, 2 s of processor time, 16 files, no file contents, no locked memory, no
/// message queues, no core, no further processes. A lower limit that was there before stays.
Step lower_limits();

/// A process group of its own, no new privileges, not dumpable, death with the parent.
Step stay_unprivileged();

/// "step: the system's words for errno": how every layer says why it is not in force.
std::string because_of(const char* step, int fault);

}  // namespace packhost
