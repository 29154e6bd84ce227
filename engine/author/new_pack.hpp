// SPDX-License-Identifier: Apache-2.0
// The first files of a new pack, from the installed templates.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "model/ruleset.hpp"

namespace unkink {

/// Writes a new folder `place`, named by the pack's id, from the template `kind` (data, c, cpp)
/// below `templates` and from what is common to all kinds. Words between @ are replaced: the id,
/// and for the example exercise words that the ruleset knows. An Error where the id is none, the
/// folder exists already or the world failed; then nothing is left.
Result<std::size_t> write_new_pack(const std::filesystem::path& place,
                                   const std::filesystem::path& templates, const std::string& kind,
                                   const Ruleset& ruleset);

}  // namespace unkink
