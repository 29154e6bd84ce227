// SPDX-License-Identifier: Apache-2.0
// What the interview prints for a question, and how it reads what was typed.
#pragma once

#include <string>
#include <string_view>

#include "model/answers.hpp"
#include "model/questionnaire.hpp"

namespace unkink {

/// The question with its numbered options, cleaned and broken into lines.
std::string question_text(const Item& item, std::size_t number);

/// What was typed, as an answer to the item: numbers of the list become options; y, n and words as
/// they are. `choices` takes several, apart by spaces, commas or semicolons. What means nothing is
/// passed on, for the binder to refuse.
RawValue typed_value(const Item& item, std::string_view typed);

/// Why what was typed is no answer to the item, and what would be one; cleaned.
std::string refusal_text(const Item& item, std::string_view typed);

/// An answer as the list puts it: "Yes", "Bending or twisting; Lifting or carrying"; cleaned. Empty
/// for no answer.
std::string answer_text(const Item& item, const Answer& answer);

}  // namespace unkink
