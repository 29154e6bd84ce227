// SPDX-License-Identifier: Apache-2.0
// The flow: from an invocation to what is printed and how the program ends.
#pragma once

#include "cli/exit_code.hpp"
#include "cli/invocation.hpp"

namespace unkink {

/// Carries out what was asked for. Writes the result to standard output and the rest to standard
/// error.
ExitCode carry_out(const Invocation& invocation);

}  // namespace unkink
