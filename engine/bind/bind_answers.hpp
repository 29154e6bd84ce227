// SPDX-License-Identifier: Apache-2.0
// From answers as written to typed answers: one set of checks for files, standard input and
// interview.
#pragma once

#include <string_view>

#include "base/diagnostic.hpp"
#include "model/answers.hpp"
#include "model/ruleset.hpp"

namespace unkink {

struct Bound {
  Answers answers;
  Diagnostics diagnostics;  ///< when not empty, the answers must not be used
};

/// Every entry becomes an answer or a diagnostic: unknown-item, unknown-option, type-mismatch,
/// out-of-range, duplicate-key. Null, "" and [] are unanswered. "none" beside an option: the option
/// stands and the contradiction is reported. The order of the entries does not matter.
Bound bind_answers(const Ruleset& ruleset, const RawAnswers& raw);

/// One answer, for the interview: the same checks on one value. The diagnostics have no place when
/// the value has none.
struct BoundAnswer {
  Answer answer;
  bool none_with_option = false;
  Diagnostics diagnostics;
};
BoundAnswer bind_answer(const Item& item, const Spanned<RawValue>& value);

/// Help with a word that an item does not take: the nearest one that it does, or all.
std::string suggest_answer(const Item& item, const std::string& word);

}  // namespace unkink
