// SPDX-License-Identifier: Apache-2.0
#include "render/template_text.hpp"

#include "base/printable.hpp"
#include "render/item_words.hpp"
#include "render/wrap.hpp"

namespace unkink {
namespace {

std::string comment(const std::string& text, const std::string& lead = "# ") {
  return wrap(printable(text), lead, "#" + std::string(lead.size() - 1, ' '));
}

std::string key_line(const Item& item) {
  const bool several = item.type == ItemType::choices;
  return "# " + printable(item.id) + (several ? " = []\n" : " = \"\"\n");
}

std::string how_to_write(const Item& item) {
  switch (item.type) {
    case ItemType::integer:
      return "# Write the number without quotes.\n";
    case ItemType::choices:
      return "# Several may stand in the list: [\"...\", \"...\"]\n";
    case ItemType::yes_no:
    case ItemType::choice:
      break;
  }
  return {};
}

std::string entry(const Item& item) {
  std::string text = "\n" + comment(item.ask);
  if (item.ask_when) text += comment("(Only after certain answers above; else leave it as it is.)");
  for (const auto& line : answer_lines(item)) text += comment(line, "#   - ");
  return text + how_to_write(item) + key_line(item);
}

}  // namespace

std::string template_text(const Ruleset& ruleset) {
  const auto& identity = ruleset.identity;
  auto text = comment("Answers for the ruleset " + identity.id + " " + identity.version + ".");
  text += comment(
      "Take the # off the last line of a question and put your answer in. What stays "
      "a comment counts as not answered, never as no.");
  for (const auto& item : ruleset.questionnaire.items) text += entry(item);
  return text;
}

}  // namespace unkink
