// SPDX-License-Identifier: Apache-2.0
// unkink doctor: what keeps packs from doing harm here.
#pragma once

#include "cli/exit_code.hpp"
#include "cli/invocation.hpp"

namespace unkink {

/// Needs no ruleset. Ends with 1 where native packs cannot be confined.
ExitCode run_doctor(const Invocation& invocation);

}  // namespace unkink
