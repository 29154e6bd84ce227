// SPDX-License-Identifier: Apache-2.0
#include "compile/compile_items.hpp"

#include <algorithm>
#include <array>

#include "base/nearest.hpp"
#include "compile/whole_number.hpp"
#include "read/condition_draft.hpp"

namespace unkink {
namespace {

constexpr std::array item_types = {ItemType::yes_no, ItemType::choice, ItemType::choices,
                                   ItemType::integer};

// What the item's other keys speak of, so that a misspelt type is the only fault reported.
ItemType guessed_type(const ItemDraft& draft) {
  if (draft.none) return ItemType::choices;
  if (!draft.options.empty()) return ItemType::choice;
  return draft.minimum || draft.maximum ? ItemType::integer : ItemType::yes_no;
}

ItemType compile_type(const ItemDraft& draft, Faults& faults) {
  const auto& written = draft.type;
  std::vector<std::string> words;
  for (const auto type : item_types) {
    if (name(type) == written.value) return type;
    words.emplace_back(name(type));
  }
  if (!written.value.empty()) {
    faults.add(Code::bad_value, written.span, "no item type is called " + in_quotes(written.value),
               suggest(written.value, words));
  }
  return guessed_type(draft);
}

bool is_option_id(std::string_view id) {
  const bool plain = std::ranges::all_of(
      id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
  return plain && !is_condition_keyword(id);
}

std::string option_id_help(std::string_view id) {
  if (id == "none") return "write `none = \"...\"` in the item instead";
  if (id == "unsure") return "write `unsure = true` in the item instead";
  if (is_condition_keyword(id)) return "it is a word of the language";
  return "options are lower-case letters, digits and _";
}

void check_option(const ItemDraft& draft, const OptionDraft& option, const Item& item,
                  Faults& faults) {
  const auto& id = option.id;
  if (!id.value.empty() && !is_option_id(id.value)) {
    faults.add(Code::bad_id, id.span, in_quotes(id.value) + " cannot be an option's id",
               option_id_help(id.value));
  }
  if (find_option(item, id.value)) {
    faults.add(Code::duplicate_id, id.span,
               in_quotes(draft.id.value) + " has the option " + in_quotes(id.value) + " twice");
  }
}

void compile_options(const ItemDraft& draft, Item& item, Faults& faults) {
  const bool may = item.type == ItemType::choice || item.type == ItemType::choices;
  if (item.type == ItemType::yes_no) item.options = {{"no", "No"}, {"yes", "Yes"}};
  if (may && draft.options.empty()) {
    faults.add(Code::missing_key, draft.span, "[[item]] needs the key \"option\"",
               "a " + std::string(name(item.type)) + " item has options");
  }
  if (!may && !draft.options.empty()) {
    faults.add(Code::type_mismatch, draft.options.front().id.span,
               "a " + std::string(name(item.type)) + " item has no options");
    return;
  }
  for (const auto& option : draft.options) {
    check_option(draft, option, item, faults);
    item.options.push_back({option.id.value, option.text.value});
  }
  if (item.options.size() > most_options) {
    faults.add(Code::bad_value, draft.span,
               in_quotes(draft.id.value) + " has more than 64 options");
    item.options.resize(most_options);
  }
}

void check_no_range(const ItemDraft& draft, Faults& faults) {
  const auto refuse = [&](const Span& span) {
    faults.add(Code::type_mismatch, span,
               "only integer items have \"minimum\", \"maximum\" and \"unit\"");
  };
  if (draft.minimum) return refuse(draft.minimum->span);
  if (draft.maximum) return refuse(draft.maximum->span);
  if (draft.unit) refuse(draft.unit->span);
}

void compile_range(const ItemDraft& draft, Item& item, Faults& faults) {
  if (item.type != ItemType::integer) return check_no_range(draft, faults);
  item.minimum = smallest_number;  // until the range is known: nothing is outside
  item.maximum = largest_number;
  if (!draft.minimum || !draft.maximum) {
    faults.add(
        Code::missing_key, draft.span,
        "[[item]] needs the key \"" + std::string(draft.minimum ? "maximum" : "minimum") + "\"",
        "an integer item has a range");
    return;
  }
  item.minimum = whole_number(*draft.minimum, smallest_number, faults);
  item.maximum = whole_number(*draft.maximum, largest_number, faults);
  if (draft.unit) item.unit = draft.unit->value;
  if (item.minimum > item.maximum) {
    faults.add(Code::bad_value, draft.minimum->span, "\"minimum\" is above \"maximum\"");
  }
}

void check_none(const ItemDraft& draft, Item& item, Faults& faults) {
  if (!draft.none) return;
  item.none = draft.none->value;
  if (item.type != ItemType::choices) {
    faults.add(Code::type_mismatch, draft.none->span, "only choices items have \"none\"");
  }
}

std::optional<AssumedAnswer> assumed_word(const Item& item, const std::string& word) {
  if (item.type == ItemType::choices && word == "none" && item.none) return AssumedAnswer{};
  const auto option = find_option(item, word);
  if (!option || item.type == ItemType::integer) return std::nullopt;
  return AssumedAnswer{static_cast<std::int32_t>(*option), std::uint64_t{1} << *option};
}

std::optional<AssumedAnswer> assumed(const Item& item, const RawValue& value) {
  if (const auto* word = std::get_if<std::string>(&value)) return assumed_word(item, *word);
  const auto* truth = std::get_if<bool>(&value);
  if (truth != nullptr && item.type == ItemType::yes_no) {
    return AssumedAnswer{*truth ? 1 : 0, 0};
  }
  const auto* number = std::get_if<std::int64_t>(&value);
  const bool fits = number != nullptr && item.type == ItemType::integer &&
                    *number >= item.minimum && *number <= item.maximum;
  if (!fits) return std::nullopt;
  return AssumedAnswer{static_cast<std::int32_t>(*number), 0};
}

void compile_assumed(const ItemDraft& draft, Item& item, Faults& faults) {
  if (!draft.when_not_asked) return;
  item.when_not_asked = assumed(item, draft.when_not_asked->value);
  if (item.when_not_asked) return;
  auto words = allowed_words(item);
  std::erase(words, "unsure");
  faults.add(Code::bad_value, draft.when_not_asked->span,
             "\"when_not_asked\" of " + in_quotes(item.id) + " must be one of its definite answers",
             item.type == ItemType::integer ? "write a whole number within its range"
                                            : suggest("", words));
}

Item compile_item(const ItemDraft& draft, Faults& faults) {
  Item item;
  item.id = draft.id.value;
  item.ask = draft.ask.value;
  if (draft.why) item.why = draft.why->value;
  item.type = compile_type(draft, faults);
  item.unsure_allowed = draft.unsure;
  item.red_flag = draft.red_flag;
  item.stands = draft.stands;
  item.required = draft.required;
  item.person = draft.person;
  compile_options(draft, item, faults);
  compile_range(draft, item, faults);
  check_none(draft, item, faults);
  compile_assumed(draft, item, faults);
  return item;
}

}  // namespace

Questionnaire compile_items(const RulesetDraft& draft, Faults& faults) {
  Questionnaire questionnaire;
  questionnaire.items.reserve(draft.items.size());
  for (const auto& item : draft.items) questionnaire.items.push_back(compile_item(item, faults));
  return questionnaire;
}

}  // namespace unkink
