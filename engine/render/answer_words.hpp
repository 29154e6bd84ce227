// SPDX-License-Identifier: Apache-2.0
// An answer as the person gave it: the words of the question, and the ids that files use.
#pragma once

#include <string>

#include "model/outcome.hpp"
#include "model/questionnaire.hpp"

namespace unkink {

/// `"It came on at once" (onset = sudden)`, with the texts of what was chosen; for a yes/no item or
/// a number the question: `"Do you have a fever?" yes (fever)`. An item that the questionnaire does
/// not have, and one that was not asked, as ids alone: `onset = not asked`.
std::string answer_words(const Questionnaire& questionnaire, const Because& answer);

/// `"Do you have a fever?" (fever)`; the id alone where the questionnaire does not have the item.
std::string question_words(const Questionnaire& questionnaire, const std::string& item);

}  // namespace unkink
