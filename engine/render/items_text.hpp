// SPDX-License-Identifier: Apache-2.0
// All that may be answered, for a terminal or a pipe.
#pragma once

#include <string>

#include "model/ruleset.hpp"
#include "render/text_style.hpp"

namespace unkink {

/// Every item with its question, what may answer it, and whether it is a red flag, required or
/// asked only after certain answers.
std::string items_text(const Ruleset& ruleset, const TextStyle& style);

}  // namespace unkink
