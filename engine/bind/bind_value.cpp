// SPDX-License-Identifier: Apache-2.0
// One value to one item's answer. What the item does not allow is reported with what it does.

#include "base/nearest.hpp"
#include "bind/bind_answers.hpp"

namespace unkink {
namespace {

std::string allowed(const Item& item) {
  if (item.type == ItemType::integer) {
    return "allowed: a whole number from " + std::to_string(item.minimum) + " to " +
           std::to_string(item.maximum) + (item.unit.empty() ? "" : " " + item.unit) +
           (item.unsure_allowed ? ", or \"unsure\"" : "");
  }
  std::string text;
  for (const auto& word : allowed_words(item)) text += (text.empty() ? "allowed: " : ", ") + word;
  return text;
}

std::string_view taken_kind(ItemType type) {
  switch (type) {
    case ItemType::yes_no:
      return "yes or no";
    case ItemType::choice:
      return "one option";
    case ItemType::choices:
      return "a list of options";
    case ItemType::integer:
      break;
  }
  return "a whole number";
}

std::string kind_of(const RawValue& value) {
  if (std::holds_alternative<bool>(value)) return "true or false";
  if (std::holds_alternative<std::int64_t>(value)) return "a number";
  if (std::holds_alternative<std::string>(value)) return "a text";
  if (std::holds_alternative<Words>(value)) return "a list";
  if (const auto* other = std::get_if<OtherValue>(&value)) return other->kind;
  return "nothing";
}

BoundAnswer refused(Code code, const Span& span, std::string message, std::string help) {
  BoundAnswer bound;
  bound.diagnostics.push_back({code, span, std::move(message), std::move(help)});
  return bound;
}

BoundAnswer answered(std::int32_t value) {
  return {Answer{AnswerState::answered, value, 0}, false, {}};
}

BoundAnswer mismatch(const Item& item, const Spanned<RawValue>& value) {
  return refused(Code::type_mismatch, value.span,
                 "\"" + item.id + "\" takes " + std::string(taken_kind(item.type)) + ", not " +
                     kind_of(value.value),
                 allowed(item));
}

BoundAnswer no_such_word(const Item& item, const std::string& word, const Span& span) {
  return refused(Code::unknown_option, span,
                 "\"" + item.id + "\" cannot be answered \"" + word + "\"",
                 suggest_answer(item, word));
}

BoundAnswer bind_word(const Item& item, const std::string& word, const Span& span) {
  if (word == "unsure" && item.unsure_allowed) return {{AnswerState::unsure, 0, 0}, false, {}};
  if (item.type == ItemType::integer) {
    return word == "unsure" ? no_such_word(item, word, span)
                            : mismatch(item, {RawValue(word), span});
  }
  const auto option = find_option(item, word);
  if (!option) return no_such_word(item, word, span);
  return answered(static_cast<std::int32_t>(*option));
}

BoundAnswer bind_integer(const Item& item, std::int64_t value, const Span& span) {
  if (value < item.minimum || value > item.maximum) {
    return refused(Code::out_of_range, span,
                   "\"" + item.id + "\" cannot be " + std::to_string(value), allowed(item));
  }
  return answered(static_cast<std::int32_t>(value));
}

BoundAnswer bind_words(const Item& item, const Words& words) {
  BoundAnswer bound;
  auto& answer = bound.answer;
  bool none = false;
  bool unsure = false;
  for (const auto& word : words) {
    const auto option = find_option(item, word.value);
    if (option) {
      answer.selected |= std::uint64_t{1} << *option;
    } else if (word.value == "none" && item.none) {
      none = true;
    } else if (word.value == "unsure" && item.unsure_allowed) {
      unsure = true;
    } else {
      const auto wrong = no_such_word(item, word.value, word.span);
      bound.diagnostics.push_back(wrong.diagnostics.front());
    }
  }
  if (!words.empty()) answer.state = unsure ? AnswerState::unsure : AnswerState::answered;
  bound.none_with_option = none && (unsure || answer.selected != 0);
  return bound;
}

}  // namespace

std::string suggest_answer(const Item& item, const std::string& word) {
  return item.type == ItemType::integer ? allowed(item) : suggest(word, allowed_words(item));
}

BoundAnswer bind_answer(const Item& item, const Spanned<RawValue>& value) {
  const auto& [raw, span] = value;
  if (std::holds_alternative<std::monostate>(raw)) return {};
  const auto* text = std::get_if<std::string>(&raw);
  if (text != nullptr && text->empty()) return {};
  if (item.type == ItemType::choices) {
    if (const auto* words = std::get_if<Words>(&raw)) return bind_words(item, *words);
    if (text != nullptr) return bind_words(item, {{*text, span}});
    return mismatch(item, value);
  }
  if (text != nullptr) return bind_word(item, *text, span);
  const auto* number = std::get_if<std::int64_t>(&raw);
  if (item.type == ItemType::integer && number != nullptr) return bind_integer(item, *number, span);
  const auto* truth = std::get_if<bool>(&raw);
  if (item.type == ItemType::yes_no && truth != nullptr) {
    return answered(static_cast<std::int32_t>(*truth ? yes_index : no_index));
  }
  return mismatch(item, value);
}

}  // namespace unkink
