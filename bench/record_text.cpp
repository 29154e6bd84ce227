// SPDX-License-Identifier: Apache-2.0
#include "record_text.hpp"

#include <numeric>
#include <utility>

namespace unkink::bench {
namespace {

std::vector<std::string> chosen_words(const Item& item, const Answer& answer) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    if ((answer.selected >> i & 1U) != 0) words.push_back(item.options[i].id);
  }
  if (words.empty()) words.emplace_back(item.none ? "none" : "unsure");
  return words;
}

std::string quoted(const std::string& word) { return '"' + word + '"'; }

std::string json_value(const Item& item, const Answer& answer) {
  if (answer.state == AnswerState::unsure) return quoted("unsure");
  if (item.type == ItemType::integer) return std::to_string(answer.value);
  if (item.type == ItemType::yes_no) return answer.value == 1 ? "true" : "false";
  if (item.type == ItemType::choice) {
    return quoted(item.options[static_cast<std::size_t>(answer.value)].id);
  }
  std::string list;
  for (const auto& word : chosen_words(item, answer)) {
    list += (list.empty() ? "[" : ",") + quoted(word);
  }
  return list + "]";
}

std::string csv_value(const Item& item, const Answer& answer) {
  if (answer.state == AnswerState::unanswered) return "";
  if (answer.state == AnswerState::unsure) return "unsure";
  if (item.type == ItemType::integer) return std::to_string(answer.value);
  if (item.type != ItemType::choices) {
    return item.options[static_cast<std::size_t>(answer.value)].id;
  }
  std::string list;
  for (const auto& word : chosen_words(item, answer)) list += (list.empty() ? "" : ";") + word;
  return list;
}

// Somewhere inside the object: a further member, right after the id.
std::string with_member(const std::string& line, const std::string& member) {
  const auto comma = line.find(',');
  if (comma == std::string::npos) return line.substr(0, line.size() - 1) + "," + member + "}";
  return line.substr(0, comma) + "," + member + line.substr(comma);
}

const Item& some_item(const Questionnaire& questionnaire, RandomStream& stream) {
  return questionnaire.items[stream.below(questionnaire.items.size())];
}

}  // namespace

FieldOrder asking_order(const Questionnaire& questionnaire) {
  FieldOrder order(questionnaire.items.size());
  std::iota(order.begin(), order.end(), ItemIndex{0});
  return order;
}

FieldOrder shuffled_order(const Questionnaire& questionnaire, RandomStream& stream) {
  auto order = asking_order(questionnaire);
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[stream.below(i)]);
  return order;
}

std::string ndjson_line(const Questionnaire& questionnaire, std::string_view id,
                        const Answers& answers, const FieldOrder& order) {
  std::string line = R"({"id":")" + std::string(id) + '"';
  for (const auto index : order) {
    const auto& item = questionnaire.items[index];
    const auto& answer = answers.by_item[index];
    if (answer.state == AnswerState::unanswered) continue;
    line += "," + quoted(item.id) + ":" + json_value(item, answer);
  }
  return line + "}";
}

std::string csv_header(const Questionnaire& questionnaire, const FieldOrder& order) {
  std::string line = "id";
  for (const auto index : order) line += "," + questionnaire.items[index].id;
  return line;
}

std::string csv_line(const Questionnaire& questionnaire, std::string_view id,
                     const Answers& answers, const FieldOrder& order) {
  std::string line(id);
  for (const auto index : order) {
    line += "," + csv_value(questionnaire.items[index], answers.by_item[index]);
  }
  return line;
}

Spoilt spoil_ndjson(const Questionnaire& questionnaire, std::string line, RandomStream& stream) {
  const auto& item = some_item(questionnaire, stream);
  switch (stream.below(8)) {
    case 0:
      return {with_member(line, quoted(item.id + "x") + ":1"), "misspelt-key"};
    case 1:
      return {with_member(line, R"("id":"again")"), "key-twice"};
    case 2:
      return {line.substr(0, line.size() / 2), "truncated"};
    case 3:
      return {with_member(line, "\"\xC3\x28\":1"), "invalid-utf-8"};
    case 4:
      return {line + "}", "text-after-the-record"};
    case 5:
      return {with_member(line, quoted(item.id) + ":{\"a\":1}"), "object-as-answer"};
    case 6:
      return {"[" + line + "]", "list-as-record"};
    default:
      return {with_member(line, quoted(item.id) + ":\"no_such_option\""), "misspelt-option"};
  }
}

Spoilt spoil_csv(const Questionnaire& questionnaire, std::string_view id, Answers answers,
                 const FieldOrder& order, RandomStream& stream) {
  const auto& item = some_item(questionnaire, stream);
  const auto column = static_cast<std::size_t>(&item - questionnaire.items.data());
  answers.by_item[column] = {};
  const auto line = csv_line(questionnaire, id, answers, order);
  switch (stream.below(3)) {
    case 0:
      return {line + ",one,too,many", "too-many-fields"};
    case 1:
      return {line.substr(0, line.rfind(',')), "too-few-fields"};
    default:
      return {std::string(id) + ",\xC3\x28" + line.substr(line.find(',') + 1), "invalid-utf-8"};
  }
}

}  // namespace unkink::bench
