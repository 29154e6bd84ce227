// SPDX-License-Identifier: Apache-2.0
// Giving up, before any code of a pack runs, what a pack does not need.
#pragma once

#include <optional>
#include <string>

namespace packhost {

/// No new privileges, not dumpable, a process group of its own, death with the parent, and limits:
/// 512 MB of address space, 2 s of processor time, 16 files, no file contents, no core, no further
/// processes (which does not hold for root). A lower limit that was there before stays.
/// Returns what could not be done, with the system's reason; nothing when all is in force.
std::optional<std::string> restrict_process();

}  // namespace packhost
