// SPDX-License-Identifier: Apache-2.0
// The interview: one question after the other, in plain lines, on standard input and standard
// error.
#pragma once

#include "model/answers.hpp"
#include "model/ruleset.hpp"

namespace unkink {

enum class InterviewEnd {
  complete,     ///< every question that was due has been put
  emergency,    ///< an answer made it an emergency: no more questions
  quit,         ///< the person stopped it; nothing was decided
  input_ended,  ///< the input ended before the questions did
};

struct Interview {
  Answers answers;
  InterviewEnd end = InterviewEnd::complete;
};

/// Puts every question that is due, in order, and judges after each answer. Understands `?` (why we
/// ask), `back` and `quit` at every question. Going back takes the answer back; it is offered
/// again.
Interview interview_person(const Ruleset& ruleset);

}  // namespace unkink
