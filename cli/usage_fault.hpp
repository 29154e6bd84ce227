// SPDX-License-Identifier: Apache-2.0
// What is wrong with what was typed, and what was probably meant.
#pragma once

#include <CLI/App.hpp>
#include <string>
#include <string_view>

namespace unkink {

/// The command among all that the words name so far: the program itself where there is none.
const CLI::App& typed_command(const CLI::App& program);

/// One sentence for an error of CLI11, in our words, with the nearest right name or where to look.
std::string usage_fault(const CLI::App& program, const CLI::ParseError& error);

/// `there is no command "tirage"`, with the nearest one.
std::string no_such_command(const CLI::App& above, const std::string& word);

}  // namespace unkink
