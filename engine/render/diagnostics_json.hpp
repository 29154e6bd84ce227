// SPDX-License-Identifier: Apache-2.0
// Diagnostics as JSON, for editors and CI.
#pragma once

#include <string>

#include "base/diagnostic.hpp"

namespace unkink {

/// An array of {file, line, column, length, code, severity, message, help}, in the order given.
/// `file` is null and line and column are 0 where a fault has no place; length is in code points;
/// help is null where there is none. Ends with a line break.
std::string diagnostics_json(const Diagnostics& diagnostics);

}  // namespace unkink
