// SPDX-License-Identifier: Apache-2.0
// The commands about one person: ask, triage, plan, explain.
#pragma once

#include "cli/session.hpp"

namespace unkink {

ExitCode run_ask(const Session& session);
ExitCode run_triage(const Session& session);
ExitCode run_plan(const Session& session);
ExitCode run_explain(const Session& session);

}  // namespace unkink
