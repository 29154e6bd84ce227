// SPDX-License-Identifier: Apache-2.0
#include "render/item_words.hpp"

namespace unkink {
namespace {

std::string range_line(const Item& item) {
  const std::string unit = item.unit.empty() ? "" : " (" + item.unit + ")";
  return "a whole number from " + std::to_string(item.minimum) + " to " +
         std::to_string(item.maximum) + unit;
}

std::string word_line(const std::string& id, const std::string& text) {
  return text.empty() || text == id ? id : id + ": " + text;
}

}  // namespace

std::vector<std::string> answer_lines(const Item& item) {
  std::vector<std::string> lines;
  if (item.type == ItemType::integer) lines.push_back(range_line(item));
  for (const auto& option : item.options) lines.push_back(word_line(option.id, option.text));
  if (item.none) lines.push_back(word_line("none", *item.none));
  if (item.unsure_allowed) lines.emplace_back("unsure: not sure");
  return lines;
}

}  // namespace unkink
