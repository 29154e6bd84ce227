// SPDX-License-Identifier: Apache-2.0
// What cannot be asked of score together.
#pragma once

#include <optional>

#include "cli/session.hpp"

namespace unkink {

/// Among other things whether a result would take the place of what is read, or of what is no file.
std::optional<Stop> score_usage_fault(const Session& session);

}  // namespace unkink
