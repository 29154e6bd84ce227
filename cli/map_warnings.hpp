// SPDX-License-Identifier: Apache-2.0
// What a column map may say, and its author may not have meant.
#pragma once

#include "cli/session.hpp"
#include "score/layout.hpp"

namespace unkink {

/// Warns of options that no column says, and of blanks that count as answers.
void warn_of_map(const Session& session, const Layout& layout);

}  // namespace unkink
