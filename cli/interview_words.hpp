// SPDX-License-Identifier: Apache-2.0
// What the interview prints for a question, and how it reads what was typed.
#pragma once

#include <string>
#include <string_view>

#include "model/answers.hpp"
#include "model/questionnaire.hpp"

namespace unkink {

/// The question with its numbered options: one line each, cleaned.
std::string question_text(const Item& item, std::size_t number);

/// What was typed, as an answer to the item: numbers of the list become options; y, n and words as
/// they are. `choices` takes several, apart by spaces, commas or semicolons. What means nothing is
/// passed on, for the binder to refuse.
RawValue typed_value(const Item& item, std::string_view typed);

}  // namespace unkink
