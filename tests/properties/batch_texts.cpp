// SPDX-License-Identifier: Apache-2.0
#include "properties/batch_texts.hpp"

#include <sstream>
#include <string_view>

#include "model/answers.hpp"
#include "support/written_answer.hpp"

namespace unkink::test {
namespace {

using namespace std::string_view_literals;

// Bytes that matter to JSON and CSV, and some that must not stand there.
constexpr auto odd_bytes = "\"{}[],;:\\ \t\r0159-+.eEtrufnals_\x00\x01\x7f\x80\xc3\xff"sv;

}  // namespace

std::string json_value(const Item& item, const Answer& answer) {
  if (item.type == ItemType::choices) {
    std::string list;
    for (const auto& word : words_of(item, answer))
      list += (list.empty() ? "[\"" : ",\"") + word + "\"";
    return list + "]";
  }
  if (item.type == ItemType::integer && answer.state == AnswerState::answered) {
    return std::to_string(answer.value);
  }
  return "\"" + to_words(item, answer) + "\"";
}

std::string ndjson(const Questionnaire& asked, const std::vector<Answers>& all, std::size_t count) {
  std::string text;
  for (std::size_t r = 0; r < count; ++r) {
    text += "{\"id\":\"p" + std::to_string(r) + "\"";
    for (std::size_t i = 0; i < asked.items.size(); ++i) {
      const auto& answer = all[r].by_item[i];
      if (!can_be_said(asked.items[i], answer)) continue;
      text += ",\"" + asked.items[i].id + "\":" + json_value(asked.items[i], answer);
    }
    text += "}\n";
  }
  return text;
}

std::string csv(const Questionnaire& asked, const std::vector<Answers>& all, std::size_t count) {
  std::string text = "id";
  for (const auto& item : asked.items) text += "," + item.id;
  text += "\r\n";
  for (std::size_t r = 0; r < count; ++r) {
    text += "p" + std::to_string(r);
    for (std::size_t i = 0; i < asked.items.size(); ++i) {
      const auto& answer = all[r].by_item[i];
      text += ",";
      if (can_be_said(asked.items[i], answer)) text += to_words(asked.items[i], answer);
    }
    text += "\r\n";
  }
  return text;
}

std::string mutated(std::string text, std::mt19937& luck) {
  const auto below = [&](std::size_t limit) { return luck() % limit; };
  for (auto changes = text.size() / 400; changes > 0; --changes) {
    const auto at = below(text.size());
    const auto kind = below(4);
    const char byte = odd_bytes[below(odd_bytes.size())];
    if (text[at] == '\n') continue;
    if (kind == 0) text[at] = byte;
    if (kind == 1) text.insert(at, 1, byte);
    if (kind == 2) text.erase(at, 1);
    if (kind == 3) text.insert(at, text.substr(below(text.size()), below(30)));
  }
  return text;
}

// The first line that differs; two texts of a megabyte are no message.
std::string difference(const std::string& a, const std::string& b) {
  std::istringstream left(a);
  std::istringstream right(b);
  std::string one;
  std::string other;
  while (std::getline(left, one) && std::getline(right, other)) {
    if (one != other) return one + "\n" + other;
  }
  return a.size() == b.size() ? "" : "of different length";
}

}  // namespace unkink::test
