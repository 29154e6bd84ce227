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

/// What an item takes, for a help line: `allowed: ...`.
std::string allowed_answers(const Item& item);

}  // namespace unkink
