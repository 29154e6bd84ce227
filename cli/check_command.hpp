// SPDX-License-Identifier: Apache-2.0
// rules check: every fault of a ruleset, and whether its cases come out as written.
#pragma once

#include "cli/exit_code.hpp"
#include "cli/invocation.hpp"

namespace unkink {

ExitCode run_check(const Invocation& invocation);

}  // namespace unkink
