// SPDX-License-Identifier: Apache-2.0
// [[item]]: the questions.
#include "read/ruleset_tables.hpp"

namespace unkink {
namespace {

OptionDraft read_option(TableReader& table) {
  OptionDraft option{table.text("id"), table.text("text")};
  table.finish();
  return option;
}

ItemDraft read_item(TableReader& table) {
  ItemDraft item;
  item.span = table.span();
  item.id = table.text("id");
  item.ask = table.text("ask");
  item.why = table.optional_text("why");
  item.type = table.text("type");
  for (auto& option : table.tables("option")) item.options.push_back(read_option(option));
  item.none = table.optional_text("none");
  item.minimum = table.optional_integer("minimum");
  item.maximum = table.optional_integer("maximum");
  item.unit = table.optional_text("unit");
  item.unsure = table.flag("unsure");
  item.red_flag = table.flag("red_flag");
  item.required = table.flag("required");
  item.stands = table.flag("stands");
  item.person = table.flag("person");
  item.ask_when = table.optional_text("ask_when");
  item.screen = table.optional_text("screen");
  item.when_not_asked = table.optional_answer("when_not_asked");
  item.sources = table.optional_texts("sources");
  table.finish();
  return item;
}

}  // namespace

void read_item_tables(TableReader& root, RulesetDraft& draft) {
  for (auto& table : root.tables("item")) draft.items.push_back(read_item(table));
}

}  // namespace unkink
