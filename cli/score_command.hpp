// SPDX-License-Identifier: Apache-2.0
// score: files of answers in, one result a record out.
#pragma once

#include "cli/session.hpp"

namespace unkink {

ExitCode run_score(const Session& session);

}  // namespace unkink
