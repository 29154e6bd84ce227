// SPDX-License-Identifier: Apache-2.0
// Reasons, in words: what the person said that made a rule hold.
#pragma once

#include <string>
#include <vector>

#include "model/outcome.hpp"
#include "model/questionnaire.hpp"
#include "render/text_page.hpp"

namespace unkink {

/// What was said, what the person was not sure about and what was not answered, each with its
/// answers (answer_words.hpp); where several kinds meet, one after the other. `answers` empty:
/// empty.
std::string answers_in_words(const Questionnaire& questionnaire,
                             const std::vector<Because>& answers);

/// Under an entry: "because ..."; no line without answers.
void write_because(TextPage& page, const Questionnaire& questionnaire,
                   const std::vector<Because>& answers);

/// One entry: the reason's text behind `lead`, "because ..." and its sources.
void write_reason(TextPage& page, const Questionnaire& questionnaire, const Reason& reason,
                  const std::string& lead = {});

}  // namespace unkink
