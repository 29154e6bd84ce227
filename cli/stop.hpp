// SPDX-License-Identifier: Apache-2.0
// Stop: why a command cannot go on, and how the program then ends.
#pragma once

#include <expected>
#include <string>

#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "cli/exit_code.hpp"

namespace unkink {

struct Stop {
  ExitCode code = ExitCode::bad_input;
  std::string message;  ///< for standard error; ends with a line break
};

/// A value, or the end of the command.
template <class T>
using Step = std::expected<T, Stop>;

/// Ends because the input is wrong: every diagnostic, as text, by its place.
std::unexpected<Stop> stop_for(Diagnostics diagnostics);
/// Ends because the world failed.
std::unexpected<Stop> stop_for(const Error& error);
/// Ends because of what the user asked for.
std::unexpected<Stop> stop_for_usage(const std::string& message);

}  // namespace unkink
