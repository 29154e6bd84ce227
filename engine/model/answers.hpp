// SPDX-License-Identifier: Apache-2.0
// Answers: what one person said, first as it was written (RawAnswers), then typed (Answers).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/source_file.hpp"
#include "model/questionnaire.hpp"

namespace unkink {

/// A list of words, as a `choices` answer is written.
using Words = std::vector<Spanned<std::string>>;

/// A value as a file gave it. `monostate` is null or empty: unanswered. OtherValue is anything that
/// can never be an answer (a table, a fraction); it carries the word for the message.
struct OtherValue {
  std::string kind;
};
using RawValue = std::variant<std::monostate, bool, std::int64_t, std::string, Words, OtherValue>;

struct RawAnswer {
  Spanned<std::string> key;
  Spanned<RawValue> value;
  bool in_part = false;  ///< choices: of some options nothing was said
};

/// One person's answers in the order in which they were written; a key may stand twice.
struct RawAnswers {
  SourcePtr file;
  std::vector<RawAnswer> entries;
};

enum class AnswerState : std::uint8_t { unanswered, answered, unsure };

/// One typed answer. A choices item may be `unsure` or `unanswered` and still have options
/// selected: those are true and the rest are unknown. Unanswered with options selected is answered
/// in part.
struct Answer {
  AnswerState state = AnswerState::unanswered;
  std::int32_t value = 0;      ///< option index (yes_no: 0 no, 1 yes) or the integer
  std::uint64_t selected = 0;  ///< choices: one bit an option

  /// Whether anything was said.
  bool is_given() const { return state != AnswerState::unanswered || selected != 0; }

  friend bool operator==(const Answer&, const Answer&) = default;
};

/// Answers that cannot all be true. The riskier reading was taken; this says so.
struct Contradiction {
  std::string id;  ///< none_with_option, switched_off, or the ruleset's own id
  std::vector<ItemIndex> items;
  std::string text;
};

/// One person's answers, one for each item of the questionnaire.
struct Answers {
  std::optional<std::string> id;  ///< the record's own name, if it has one
  std::vector<Answer> by_item;
  std::vector<Contradiction> contradictions;

  explicit Answers(std::size_t items = 0) : by_item(items) {}
};

/// The answer as a person would say it: "yes", "sudden", "48", "chest_pain; sweaty", "unsure".
std::string to_words(const Item& item, const Answer& answer);

}  // namespace unkink
