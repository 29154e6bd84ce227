// SPDX-License-Identifier: Apache-2.0
#include "bind/bind_answers.hpp"

#include <algorithm>
#include <map>

#include "base/nearest.hpp"

namespace unkink {
namespace {

constexpr std::string_view id_key = "id";

std::vector<std::string> known_keys(const Ruleset& ruleset) {
  auto keys = ruleset.questionnaire.ids();
  keys.emplace_back(id_key);
  return keys;
}

Contradiction none_beside_option(const Item& item, ItemIndex index) {
  return {
      "none_with_option",
      {index},
      "\"" + item.id + "\" was answered \"none\" beside something else; the something else counts"};
}

/// Binds the entries of one record, one after the other.
class Binder {
 public:
  Binder(const Ruleset& ruleset, Bound& bound)
      : ruleset_(ruleset), bound_(bound), seen_(ruleset.questionnaire.items.size()) {}

  void bind(const RawAnswer& entry) {
    const auto& key = entry.key.value;
    const auto index = ruleset_.questionnaire.find(key);
    auto& first = index ? seen_[*index] : seen_others_[key];
    if (first) return report(Code::duplicate_key, entry.key.span, twice(key, *first));
    first = entry.key.span.begin;
    if (key == id_key) return bind_id(entry.value);
    if (!index) {
      return report(Code::unknown_item, entry.key.span, "no item is called \"" + key + "\"",
                    suggest(key, known_keys(ruleset_)));
    }
    bind_item(*index, entry);
  }

 private:
  static std::string twice(const std::string& key, Position first) {
    auto message = "\"" + key + "\" is answered twice";
    if (first.line > 0) message += " (first in line " + std::to_string(first.line) + ")";
    return message;
  }

  void report(Code code, const Span& span, std::string message, std::string help = {}) {
    bound_.diagnostics.push_back({code, span, std::move(message), std::move(help)});
  }

  void bind_id(const Spanned<RawValue>& value) {
    if (std::holds_alternative<std::monostate>(value.value)) return;
    if (const auto* text = std::get_if<std::string>(&value.value)) {
      if (!text->empty()) bound_.answers.id = *text;
    } else if (const auto* number = std::get_if<std::int64_t>(&value.value)) {
      bound_.answers.id = std::to_string(*number);
    } else {
      report(Code::wrong_type, value.span, "\"id\" must be a text or a whole number below 2^63");
    }
  }

  void bind_item(ItemIndex index, const RawAnswer& entry) {
    const auto& item = ruleset_.questionnaire.items[index];
    auto bound = bind_answer(item, entry.value);
    if (entry.in_part && bound.answer.state == AnswerState::answered) {
      bound.answer.state = AnswerState::unanswered;
    }
    bound_.answers.by_item[index] = bound.answer;
    if (bound.none_with_option) {
      bound_.answers.contradictions.push_back(none_beside_option(item, index));
    }
    bound_.diagnostics.insert(bound_.diagnostics.end(), bound.diagnostics.begin(),
                              bound.diagnostics.end());
  }

  const Ruleset& ruleset_;
  Bound& bound_;
  // Where a key stood first.
  std::vector<std::optional<Position>> seen_;  // by item
  std::map<std::string, std::optional<Position>> seen_others_;
};

}  // namespace

Bound bind_answers(const Ruleset& ruleset, const RawAnswers& raw) {
  Bound bound{Answers(ruleset.questionnaire.items.size()), {}};
  Binder binder(ruleset, bound);
  for (const auto& entry : raw.entries) binder.bind(entry);
  sort_by_place(bound.diagnostics);
  // In asking order, whatever the order of the entries: at most one an item so far.
  std::ranges::sort(bound.answers.contradictions, {}, &Contradiction::items);
  return bound;
}

}  // namespace unkink
