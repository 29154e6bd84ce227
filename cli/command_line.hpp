// SPDX-License-Identifier: Apache-2.0
// The command line: every command and option, their help, and what a mistyped one was meant to be.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "cli/invocation.hpp"
#include "cli/stop.hpp"

namespace unkink {

/// What was typed; or a Stop for what cannot be understood. Help that was asked for is a Stop with
/// ExitCode::done, whose message belongs on standard output.
Step<Invocation> parse_command_line(int argc, const char* const* argv);

/// Every command ("ask", "rules check") with its long options, for the test of the manual page.
struct CommandHelp {
  std::string command;  ///< empty for options of the program as a whole
  std::vector<std::string> options;
};
std::vector<CommandHelp> list_commands();

}  // namespace unkink
