// SPDX-License-Identifier: Apache-2.0
// Finding out what confines a native pack here, by confining a process that loads none.
#pragma once

#include "base/result.hpp"
#include "host/supervise.hpp"
#include "model/confinement.hpp"

namespace unkink {

/// Starts packhost without a pack, lets it put every layer in force, and gives its report, with the
/// sealing of memory files (which is this process's part) before it. An Error when packhost cannot
/// be run or answers wrongly. As with `supervise`: not from two threads at once.
Result<Confinement> probe_confinement(const HostLimits& limits);

}  // namespace unkink
