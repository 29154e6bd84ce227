// SPDX-License-Identifier: Apache-2.0
// Reasons, in words: what the person said that made a rule hold.
#pragma once

#include <string>
#include <vector>

#include "model/outcome.hpp"
#include "render/text_page.hpp"

namespace unkink {

/// "you said: fever = yes"; "you were not sure about: fever"; "this was not answered: age"; where
/// several kinds meet, one after the other. `answers` empty: empty.
std::string answers_in_words(const std::vector<Because>& answers);

/// Under an entry: "because ..."; no line without answers.
void write_because(TextPage& page, const std::vector<Because>& answers);

/// One entry: the reason's text behind `lead`, "because ..." and its sources.
void write_reason(TextPage& page, const Reason& reason, const std::string& lead = {});

}  // namespace unkink
