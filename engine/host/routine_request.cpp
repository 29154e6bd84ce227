// SPDX-License-Identifier: Apache-2.0
#include "host/routine_request.hpp"

#include <algorithm>
#include <charconv>
#include <ranges>

#include "model/clock_time.hpp"

namespace unkink {
namespace {

bool is_number_in(const IntRange& range, std::string_view text) {
  std::int32_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() && read.ptr == text.data() + text.size() && number >= range.low &&
         number <= range.high;
}

// No value holds a line break: ids and numbers of the ruleset, times, numbers, ids of exercises.
std::string line(const std::string& key, const std::string& value) {
  return key + "=" + value + "\n";
}

std::string answer_line(const std::string& id, const Questionnaire& questionnaire,
                        const Answers& answers) {
  const auto item = questionnaire.find(id);
  if (!item) return {};
  const auto& answer = answers.by_item[static_cast<std::size_t>(*item)];
  if (answer.state == AnswerState::unanswered) return {};
  return line("answer." + id,
              to_words(questionnaire.items[static_cast<std::size_t>(*item)], answer));
}

std::string input_line(const RoutineInput& input, std::span<const PlanInput> given) {
  // As everywhere, the last word on one thing counts.
  for (const auto& typed : std::views::reverse(given))
    if (typed.id == input.id)
      return input_fault(input, typed.value) ? "" : line("input." + input.id, typed.value);
  return {};
}

}  // namespace

std::optional<std::string> input_fault(const RoutineInput& input, std::string_view value) {
  if (input.type == InputType::time)
    return is_clock_time(value) ? std::nullopt : std::optional("is not a time such as 09:00");
  if (is_number_in(input.range, value)) return std::nullopt;
  return "is not a whole number from " + std::to_string(input.range.low) + " to " +
         std::to_string(input.range.high);
}

std::optional<std::string> missing_input(const RoutineNeeds& needs,
                                         std::span<const PlanInput> inputs) {
  for (const auto& input : needs.inputs)
    if (input.required && input_line(input, inputs).empty()) return input.id;
  return std::nullopt;
}

std::string routine_request(const RoutineNeeds& needs, const Questionnaire& questionnaire,
                            const Answers& answers, std::span<const PlanInput> inputs,
                            std::span<const std::string> doable) {
  std::string text;
  for (const auto& id : needs.answers) text += answer_line(id, questionnaire, answers);
  for (const auto& input : needs.inputs) text += input_line(input, inputs);
  if (!needs.exercises) return text;
  std::string all;
  for (const auto& id : doable) all += (all.empty() ? "" : ";") + id;
  return text + line("exercises", all);
}

}  // namespace unkink
