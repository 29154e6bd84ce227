// SPDX-License-Identifier: Apache-2.0
// How an answer is written, so that reading it gives the same answer.
#pragma once

#include <string>
#include <vector>

#include "model/answers.hpp"
#include "model/questionnaire.hpp"

namespace unkink::test {

/// The words that stand for an answer to a choices item.
inline std::vector<std::string> words_of(const Item& item, const Answer& answer) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    if ((answer.selected >> i & 1U) != 0) words.push_back(item.options[i].id);
  }
  if (answer.state == AnswerState::unsure) words.emplace_back("unsure");
  if (words.empty()) words.emplace_back("none");
  return words;
}

/// Choices without "none" cannot say that nothing applies; and some answers were made by binding,
/// which may be unsure where nobody can say so.
inline bool can_be_said(const Item& item, const Answer& answer) {
  if (answer.state == AnswerState::unanswered) return false;
  if (answer.state == AnswerState::unsure && !item.unsure_allowed) return false;
  return item.type != ItemType::choices || item.none || answer.selected != 0 ||
         answer.state == AnswerState::unsure;
}

}  // namespace unkink::test
