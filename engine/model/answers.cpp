// SPDX-License-Identifier: Apache-2.0
#include "model/answers.hpp"

namespace unkink {
namespace {

std::string selected_words(const Item& item, const Answer& answer) {
  std::string words;
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    if ((answer.selected >> i & 1U) == 0) continue;
    words += (words.empty() ? "" : "; ") + item.options[i].id;
  }
  if (answer.state == AnswerState::unsure) words += words.empty() ? "unsure" : "; unsure";
  if (answer.state == AnswerState::unanswered) words += "; others unanswered";
  return words.empty() ? "none" : words;
}

}  // namespace

std::string to_words(const Item& item, const Answer& answer) {
  if (!answer.is_given()) return "unanswered";
  if (item.type == ItemType::choices) return selected_words(item, answer);
  if (answer.state == AnswerState::unsure) return "unsure";
  if (item.type == ItemType::integer) return std::to_string(answer.value);
  return item.options[static_cast<std::size_t>(answer.value)].id;
}

}  // namespace unkink
