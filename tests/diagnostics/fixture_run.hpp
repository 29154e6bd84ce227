// SPDX-License-Identifier: Apache-2.0
// Runs the inputs of a fixture folder through the same stages as the program does.
#pragma once

#include <filesystem>
#include <string>

#include "base/diagnostic.hpp"

namespace unkink::test {

/// The folder of the smallest ruleset without faults.
std::filesystem::path minimal_ruleset();

/// All faults of the ruleset that `folder` holds, by place; places are relative to it.
Diagnostics ruleset_faults(const std::filesystem::path& folder);

/// What a user sees of the inputs of `fixture`, one after the other:
///     ruleset/                 files on top of the minimal ruleset: read, compiled, its cases run
///     answers*.toml *.json     answers to the minimal ruleset
///     pack*.toml               packs, found as "sample"
/// `make.txt` is a recipe for files that are not kept (ScratchFolder::make).
std::string fixture_text(const std::filesystem::path& fixture);

}  // namespace unkink::test
