// SPDX-License-Identifier: Apache-2.0
#include "render/items_json.hpp"

#include "render/json_values.hpp"

namespace unkink {
namespace {

Json option_values(const Item& item) {
  auto values = Json::array();
  for (const auto& option : item.options) {
    values.push_back(Json{{"id", text_value(option.id)}, {"text", text_value(option.text)}});
  }
  return values;
}

Json item_value(const Item& item) {
  const bool integer = item.type == ItemType::integer;
  return {{"id", text_value(item.id)},
          {"ask", text_value(item.ask)},
          {"why", text_or_null(item.why)},
          {"type", name(item.type)},
          {"options", option_values(item)},
          {"none", item.none ? text_value(*item.none) : Json(nullptr)},
          {"unsure", item.unsure_allowed},
          {"minimum", integer ? Json(item.minimum) : Json(nullptr)},
          {"maximum", integer ? Json(item.maximum) : Json(nullptr)},
          {"unit", text_or_null(item.unit)},
          {"red_flag", item.red_flag},
          {"required", item.required},
          {"asked", item.ask_when ? "conditional" : "always"}};
}

}  // namespace

std::string items_json(const Ruleset& ruleset) {
  auto items = Json::array();
  for (const auto& item : ruleset.questionnaire.items) items.push_back(item_value(item));
  return written({{"schema", "unkink.items/1"},
                  {"ruleset", identity_value(ruleset.identity)},
                  {"items", items}});
}

}  // namespace unkink
