// SPDX-License-Identifier: Apache-2.0
// The commands of who makes packs or brings them in: new, check, build, sign, install.
#pragma once

#include "cli/session.hpp"

namespace unkink {

ExitCode run_pack_new(const Session& session);
ExitCode run_pack_check(const Session& session);
ExitCode run_pack_install(const Session& session);

ExitCode run_pack_build(const Invocation& invocation);
ExitCode run_pack_sign(const Invocation& invocation);

}  // namespace unkink
