// SPDX-License-Identifier: Apache-2.0
// The commands about installed packs: list, show, why; allow, deny, remove, rescan.
#pragma once

#include "cli/session.hpp"

namespace unkink {

ExitCode run_pack_list(const Session& session);
ExitCode run_pack_show(const Session& session);
ExitCode run_pack_why(const Session& session);

// These need no ruleset, and work where it is broken.
ExitCode run_pack_allow(const Invocation& invocation);
ExitCode run_pack_deny(const Invocation& invocation);
ExitCode run_pack_remove(const Invocation& invocation);
ExitCode run_pack_rescan(const Invocation& invocation);

}  // namespace unkink
