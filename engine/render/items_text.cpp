// SPDX-License-Identifier: Apache-2.0
#include "render/items_text.hpp"

#include <vector>

#include "render/frame_text.hpp"
#include "render/item_words.hpp"
#include "render/text_page.hpp"
#include "render/word_list.hpp"

namespace unkink {
namespace {

std::string title(const Item& item) {
  std::vector<std::string> marks = {std::string(name(item.type))};
  if (item.red_flag) marks.emplace_back("red flag");
  if (item.required) marks.emplace_back("required");
  if (item.ask_when) marks.emplace_back("asked after certain answers");
  return item.id + " (" + joined(marks) + ")";
}

void write_item(TextPage& page, const Item& item) {
  page.heading(title(item));
  page.paragraph(item.ask, 2);
  if (!item.why.empty()) page.entry("why: ", item.why);
  const bool several = item.type == ItemType::choices;
  for (const auto& line : answer_lines(item)) page.entry(several ? "* " : "- ", line, 4);
}

}  // namespace

std::string items_text(const Ruleset& ruleset, const TextStyle& style) {
  TextPage page(style);
  page.paragraph("What may be answered. Of a list marked with * several may be chosen.");
  for (const auto& item : ruleset.questionnaire.items) write_item(page, item);
  write_footer(page, ruleset);
  return page.text();
}

}  // namespace unkink
