// SPDX-License-Identifier: Apache-2.0
#include "render/answer_words.hpp"

#include <optional>
#include <string_view>
#include <vector>

#include "render/word_list.hpp"

namespace unkink {
namespace {

std::string quoted(const std::string& text) { return "\"" + text + "\""; }

// As model/answers.cpp writes several chosen options.
std::vector<std::string> chosen_ids(std::string_view answer) {
  constexpr std::string_view between = "; ";
  std::vector<std::string> ids;
  for (auto end = answer.find(between); end != answer.npos; end = answer.find(between)) {
    ids.emplace_back(answer.substr(0, end));
    answer.remove_prefix(end + between.size());
  }
  ids.emplace_back(answer);
  return ids;
}

std::optional<std::string> option_text(const Item& item, const std::string& id) {
  if (id == "unsure") return "not sure about the others";
  if (id == "none" && item.none) return quoted(*item.none);
  const auto index = find_option(item, id);
  if (!index) return std::nullopt;
  return quoted(item.options[*index].text);
}

// Nothing where a word is no option: then the ids say it.
std::optional<std::string> option_texts(const Item& item, const std::string& answer) {
  std::vector<std::string> texts;
  for (const auto& id : chosen_ids(answer)) {
    auto text = option_text(item, id);
    if (!text) return std::nullopt;
    texts.push_back(*std::move(text));
  }
  return joined(texts);
}

const Item* find_item(const Questionnaire& questionnaire, const std::string& id) {
  const auto index = questionnaire.find(id);
  return index ? &questionnaire.items[*index] : nullptr;
}

}  // namespace

std::string answer_words(const Questionnaire& questionnaire, const Because& answer) {
  auto ids = answer.item + " = " + answer.answer;
  const auto* item = find_item(questionnaire, answer.item);
  if (item == nullptr || answer.answer == "not asked") return ids;
  if (item->type == ItemType::yes_no || item->type == ItemType::integer) {
    return quoted(item->ask) + " " + answer.answer + " (" + answer.item + ")";
  }
  const auto texts = option_texts(*item, answer.answer);
  return texts ? *texts + " (" + ids + ")" : ids;
}

std::string question_words(const Questionnaire& questionnaire, const std::string& item) {
  const auto* found = find_item(questionnaire, item);
  return found == nullptr ? item : quoted(found->ask) + " (" + item + ")";
}

}  // namespace unkink
