// SPDX-License-Identifier: Apache-2.0
// The files that a batch reads and writes.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/session.hpp"

namespace unkink {

/// The inputs' names as they were given; "-" where none was.
std::vector<std::string> inputs_of(const ScoreWishes& wishes);

/// Beside the results, under the name that was given for them.
std::string manifest_name(const ScoreWishes& wishes);

/// The file that is written for --out or --errors: what the name leads to. Only names that were
/// given are followed, and none that others can foresee and put a link at.
std::filesystem::path file_behind(const std::string& name);

/// `.NAME.checkpoint` beside the file that the results become.
std::filesystem::path checkpoint_name(const ScoreWishes& wishes);

/// Why what is written would take the place of what is read (an input, the column map, the ruleset,
/// a pack), of what is written as well, or of what is no file, or would have to be told of under a
/// name that the manifest cannot hold; empty where nothing of that is so.
std::string score_file_fault(const Session& session);

}  // namespace unkink
