// SPDX-License-Identifier: Apache-2.0
#include "cli/interview_words.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/printable.hpp"
#include "render/wrap.hpp"

namespace unkink {
namespace {

/// A line of the numbered list: the word that answers, and how it reads.
struct Choice {
  std::string word;
  std::string text;
};

std::vector<Choice> choices_of(const Item& item) {
  std::vector<Choice> choices;
  if (item.type == ItemType::yes_no) {
    choices = {{"yes", "Yes"}, {"no", "No"}};
  } else {
    for (const auto& option : item.options) choices.push_back({option.id, option.text});
  }
  if (item.none) choices.push_back({"none", *item.none});
  if (item.unsure_allowed) choices.push_back({"unsure", "Not sure"});
  return choices;
}

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t value = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool all = parsed.ec == std::errc() && parsed.ptr == text.data() + text.size();
  return all ? std::optional(value) : std::nullopt;
}

bool is_chosen(const Item& item, const Answer& answer, std::string_view word) {
  if (word == "unsure") return answer.state == AnswerState::unsure;
  const auto option = find_option(item, word);
  if (item.type == ItemType::choices) {
    return option ? (answer.selected >> *option & 1U) != 0
                  : answer.state == AnswerState::answered && answer.selected == 0;
  }
  return answer.state == AnswerState::answered && option &&
         static_cast<std::size_t>(answer.value) == *option;
}

std::string word_for(const std::vector<Choice>& choices, std::string_view typed) {
  const auto number = whole_number(typed);
  if (number && *number >= 1 && *number <= static_cast<std::int64_t>(choices.size())) {
    return choices[static_cast<std::size_t>(*number - 1)].word;
  }
  if (typed == "y") return "yes";
  if (typed == "n") return "no";
  if (typed == "not sure") return "unsure";
  return std::string(typed);
}

Words typed_words(const std::vector<Choice>& choices, std::string_view typed) {
  Words words;
  while (!typed.empty()) {
    const auto end = typed.find_first_of(" ,;");
    const auto word = typed.substr(0, end);
    if (!word.empty()) words.push_back({word_for(choices, word), {}});
    typed.remove_prefix(end == std::string_view::npos ? typed.size() : end + 1);
  }
  return words;
}

std::string numbers_allowed(const Item& item) {
  return "a whole number from " + std::to_string(item.minimum) + " to " +
         std::to_string(item.maximum) + (item.unit.empty() ? "" : ", in " + printable(item.unit)) +
         (item.unsure_allowed ? "; or: unsure" : "");
}

std::string hint(const Item& item) {
  switch (item.type) {
    case ItemType::choices:
      return "   (one or more numbers, such as 1 3)\n";
    case ItemType::integer:
      break;
    default:
      return "";
  }
  return "   (" + numbers_allowed(item) + ")\n";
}

}  // namespace

std::string question_text(const Item& item, std::size_t number) {
  auto text = "\n" + wrap(printable(item.ask), std::to_string(number) + ". ") + hint(item);
  if (item.type == ItemType::integer) return text;
  const auto choices = choices_of(item);
  for (std::size_t i = 0; i < choices.size(); ++i) {
    text += wrap(printable(choices[i].text), "   " + std::to_string(i + 1) + ") ");
  }
  return text;
}

RawValue typed_value(const Item& item, std::string_view typed) {
  if (typed.empty()) return std::monostate{};
  if (item.type == ItemType::integer) {
    const auto number = whole_number(typed);
    if (number) return *number;
    return word_for({}, typed);
  }
  const auto choices = choices_of(item);
  if (item.type == ItemType::choices && typed != "not sure") return typed_words(choices, typed);
  return word_for(choices, typed);
}

std::string refusal_text(const Item& item, std::string_view typed) {
  if (item.type == ItemType::integer) return "The answer is " + numbers_allowed(item) + ".";
  const auto allowed = allowed_words(item);
  std::string unknown;
  for (const auto& word : typed_words(choices_of(item), typed)) {
    if (std::ranges::find(allowed, word.value) != allowed.end()) continue;
    unknown += (unknown.empty() ? "" : ", ") + printable(word.value);
  }
  return unknown.empty() ? "This question takes one answer: a number of the list."
                         : "Not in the list: " + unknown + ". Type a number of the list.";
}

std::string answer_text(const Item& item, const Answer& answer) {
  if (answer.state == AnswerState::unanswered) return {};
  if (item.type == ItemType::integer) return printable(to_words(item, answer));
  std::string text;
  for (const auto& choice : choices_of(item)) {
    if (!is_chosen(item, answer, choice.word)) continue;
    text += (text.empty() ? "" : "; ") + printable(choice.text);
  }
  return text;
}

}  // namespace unkink
