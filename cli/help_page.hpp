// SPDX-License-Identifier: Apache-2.0
// What --help prints: the overview of all commands, or the page of one.
#pragma once

#include <CLI/App.hpp>
#include <string>

namespace unkink {

/// "unkink rules check": a command with those above it.
std::string full_name(const CLI::App& command);

/// The overview when `command` is the program itself: every command by group, and the options that
/// go with all of them. Otherwise its usage line, what it does, its arguments and options.
std::string help_page(const CLI::App& command);

}  // namespace unkink
