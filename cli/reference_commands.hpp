// SPDX-License-Identifier: Apache-2.0
// The commands that look things up: exercises, pack list, rules items, --version.
#pragma once

#include "cli/session.hpp"

namespace unkink {

ExitCode run_exercises(const Session& session);
ExitCode run_pack_list(const Session& session);
ExitCode run_items(const Session& session);
/// The versions of the program and of the ruleset in force, with the ruleset's hash.
ExitCode run_version(const Session& session);

}  // namespace unkink
