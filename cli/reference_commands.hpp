// SPDX-License-Identifier: Apache-2.0
// The commands that look things up: exercises, rules items, --version.
#pragma once

#include "cli/session.hpp"

namespace unkink {

ExitCode run_exercises(const Session& session);
ExitCode run_items(const Session& session);
/// The program's version: printed first, even where no ruleset can be read.
ExitCode run_program_version();
/// The version and hash of the ruleset in force.
ExitCode run_ruleset_version(const Session& session);

}  // namespace unkink
