// SPDX-License-Identifier: Apache-2.0
// An answers file to fill in.
#pragma once

#include <string>

#include "model/ruleset.hpp"

namespace unkink {

/// TOML with every item as comments: the question, what may answer it, and a line to uncomment.
/// Unedited it is a valid answers file without answers.
std::string template_text(const Ruleset& ruleset);

}  // namespace unkink
