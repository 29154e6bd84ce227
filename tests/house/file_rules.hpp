// SPDX-License-Identifier: Apache-2.0
// What every source file of the house must be: licensed, short, of a name of its own.
#pragma once

#include <span>
#include <string_view>

#include "house/tree_file.hpp"

namespace unkink::house {

/// Files that do not name their licence in the first two lines (the second, after a `#!` line).
std::vector<std::string> licence_faults(const std::vector<TreeFile>& files);

/// Files of code that share their name with another.
std::vector<std::string> name_faults(const std::vector<TreeFile>& files);

/// Files of code of more than 400 lines, or 500 for tests.
std::vector<std::string> length_faults(const std::vector<TreeFile>& files);

/// C++ files that no CMakeLists.txt names: they would be neither built nor run, and nobody would
/// know.
std::vector<std::string> unbuilt_faults(const std::vector<TreeFile>& files);

/// Diagnostic codes that have no fixture folder of their name, and folders without a code.
std::vector<std::string> fixture_faults(std::span<const std::string_view> codes,
                                        std::span<const std::string> folders);

}  // namespace unkink::house
