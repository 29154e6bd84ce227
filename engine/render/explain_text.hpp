// SPDX-License-Identifier: Apache-2.0
// Why this outcome and no other, for a terminal or a pipe.
#pragma once

#include <string>

#include "model/outcome.hpp"
#include "model/ruleset.hpp"
#include "render/text_style.hpp"

namespace unkink {

/// The rules that fired and the answers that made them; the rules still open and the unknown
/// answers that keep them so; scores with their bounds; active cautions and what made them so.
std::string explain_text(const Ruleset& ruleset, const Outcome& outcome, const TextStyle& style);

}  // namespace unkink
