// SPDX-License-Identifier: Apache-2.0
#include "score/layout.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/nearest.hpp"
#include "bind/bind_answers.hpp"

namespace unkink {
namespace {

bool has_word(const Item& item, const std::string& word) {
  const auto words = allowed_words(item);
  return std::ranges::find(words, word) != words.end();
}

/// Compiles a map's columns one after the other.
class MapCompiler {
 public:
  MapCompiler(const Ruleset& ruleset, LayoutMade& made) : ruleset_(ruleset), made_(made) {}

  void add(const ColumnDraft& draft) {
    const int kinds = static_cast<int>(draft.item.has_value()) + static_cast<int>(draft.id) +
                      static_cast<int>(draft.carry) + static_cast<int>(draft.ignore);
    if (kinds != 1) {
      return report(Code::bad_value, draft.name.span,
                    "a column has exactly one of item, id, carry and ignore");
    }
    ColumnMeaning meaning;
    if (draft.id) meaning.kind = ColumnKind::id;
    if (draft.ignore) meaning.kind = ColumnKind::ignore;
    if (draft.carry) carry(draft.name.value, meaning);
    if (draft.item) {
      if (!find_item(draft, meaning)) return;
    } else if (draft.option || draft.all_zero || draft.split || !draft.values.empty()) {
      return report(Code::bad_value, draft.name.span, "only a column with an item has answers");
    }
    // An item that a column stands for is no longer a column of that name by itself.
    made_.layout.columns[draft.name.value] = std::move(meaning);
  }

 private:
  void report(Code code, const Span& span, std::string message, std::string help = {}) {
    made_.diagnostics.push_back({code, span, std::move(message), std::move(help)});
  }

  void carry(const std::string& name, ColumnMeaning& meaning) {
    meaning.kind = ColumnKind::carry;
    meaning.carried = made_.layout.carried.size();
    made_.layout.carried.push_back(name);
  }

  bool find_item(const ColumnDraft& draft, ColumnMeaning& meaning) {
    const auto& name = draft.item->value;
    const auto index = ruleset_.questionnaire.find(name);
    if (!index) {
      report(Code::unknown_item, draft.item->span, "no item is called \"" + name + "\"",
             name == "id" ? "the column of the ids is { id = true }"
                          : suggest(name, ruleset_.questionnaire.ids()));
      return false;
    }
    meaning.item = *index;
    const auto& item = ruleset_.questionnaire.items[*index];
    if (draft.option) take_option(draft, item, meaning);
    if (!draft.option && draft.all_zero) {
      report(Code::bad_value, draft.all_zero->span, "all_zero goes with option columns only");
    }
    if (draft.split) meaning.split = draft.split->value;
    for (const auto& [from, to] : draft.values) take_value(from, to, item, meaning);
    return true;
  }

  void take_option(const ColumnDraft& draft, const Item& item, ColumnMeaning& meaning) {
    meaning.kind = ColumnKind::option;
    meaning.option = draft.option->value;
    const auto words = allowed_words(item);
    if (item.type != ItemType::choices) {
      report(Code::type_mismatch, draft.option->span,
             "\"" + item.id + "\" does not take several options");
    } else if (std::ranges::find(words, meaning.option) == words.end()) {
      report(Code::unknown_option, draft.option->span,
             "\"" + item.id + "\" has no option \"" + meaning.option + "\"",
             suggest(meaning.option, words));
    }
    if (!draft.all_zero) return;
    meaning.all_zero_is_none = true;
    if (draft.all_zero->value != "none" || !item.none) {
      report(Code::bad_value, draft.all_zero->span,
             "all_zero can only be \"none\", of an item that has it");
    }
  }

  static bool is_allowed(const Item& item, const std::string& word) {
    if (word.empty()) return true;
    if (item.type != ItemType::integer) return has_word(item, word);
    if (word == "unsure") return item.unsure_allowed;
    int number = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
    return read.ec == std::errc() && read.ptr == word.data() + word.size() &&
           number >= item.minimum && number <= item.maximum;
  }

  void take_value(const Text& from, const Text& to, const Item& item, ColumnMeaning& meaning) {
    const auto& word = meaning.values[from.value] = to.value;
    if (meaning.kind == ColumnKind::option) {
      if (word.empty() || word == "0" || word == "1") return;
      return report(Code::bad_value, to.span,
                    "an option column's values stand for 0, 1 or nothing");
    }
    if (is_allowed(item, word)) return;
    report(Code::unknown_option, to.span, "\"" + item.id + "\" cannot be answered \"" + word + "\"",
           suggest_answer(item, word));
  }

  const Ruleset& ruleset_;
  LayoutMade& made_;
};

// What a column says, in words; empty where it is no answer and no id.
std::string said_by(const Ruleset& ruleset, const ColumnMeaning& meaning) {
  if (meaning.kind == ColumnKind::id) return "the id";
  auto item = "\"" + ruleset.questionnaire.items[meaning.item].id + "\"";
  if (meaning.kind == ColumnKind::item) return item;
  return meaning.kind == ColumnKind::option ? "\"" + meaning.option + "\" of " + item : "";
}

// What no other column may say: the whole item, where one says an option of it, and the reverse.
std::string other_side(const Ruleset& ruleset, const ColumnMeaning& meaning) {
  const auto& id = ruleset.questionnaire.items[meaning.item].id;
  return (meaning.kind == ColumnKind::option ? "" : "an option of ") + ('"' + id + '"');
}

// Two columns for one answer: which of them would count? The second in the map is told.
void check_single(const Ruleset& ruleset, const ColumnMapDraft& map, LayoutMade& made) {
  std::vector<const ColumnDraft*> columns;
  for (const auto& draft : map.columns) columns.push_back(&draft);
  std::ranges::sort(columns, {}, [](const auto* draft) { return draft->name.span.begin; });
  std::map<std::string, std::string> taken;
  for (const auto* draft : columns) {
    const auto* meaning = made.layout.find(draft->name.value);
    if (meaning == nullptr || (!draft->item && !draft->id)) continue;
    const auto report = [&](const std::string& what) {
      made.diagnostics.push_back({Code::duplicate_key,
                                  draft->name.span,
                                  what + " is also the column \"" + taken[what] + "\"",
                                  {}});
    };
    const auto what = said_by(ruleset, *meaning);
    if (!taken.emplace(what, draft->name.value).second && !what.empty()) report(what);
    if (meaning->kind == ColumnKind::id) continue;
    const auto other = other_side(ruleset, *meaning);
    if (taken.contains(other)) report(other);
    if (meaning->kind == ColumnKind::option)
      taken.emplace("an option of " + other, draft->name.value);
  }
}

void count_options(const Ruleset& ruleset, Layout& layout) {
  std::map<ItemIndex, std::set<std::string>> named;
  for (const auto& [name, meaning] : layout.columns) {
    if (meaning.kind != ColumnKind::option) continue;
    ++layout.option_sets[meaning.item].columns;
    named[meaning.item].insert(meaning.option);
  }
  for (auto& [index, set] : layout.option_sets) {
    const auto& options = ruleset.questionnaire.items[index].options;
    for (const auto& option : options) {
      if (!named[index].contains(option.id)) set.silent.push_back(option.id);
    }
  }
}

}  // namespace

const ColumnMeaning* Layout::find(std::string_view name) const {
  const auto found = columns.find(name);
  return found == columns.end() ? nullptr : &found->second;
}

LayoutMade make_layout(const Ruleset& ruleset, const ColumnMapDraft* map,
                       const std::vector<std::string>& keep) {
  LayoutMade made;
  auto& layout = made.layout;
  const auto& items = ruleset.questionnaire.items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    ColumnMeaning meaning;
    meaning.item = static_cast<ItemIndex>(i);
    layout.columns.emplace(items[i].id, std::move(meaning));
  }
  ColumnMeaning id;
  id.kind = ColumnKind::id;
  layout.columns.emplace("id", id);
  if (map != nullptr) {
    layout.mapped = true;
    MapCompiler compiler(ruleset, made);
    for (const auto& column : map->columns) compiler.add(column);
    check_single(ruleset, *map, made);
  }
  for (const auto& name : keep) {
    layout.wanted.push_back({name, {}});
    const auto* known = layout.find(name);
    if (known != nullptr && known->kind == ColumnKind::carry) continue;
    if (known != nullptr && known->kind != ColumnKind::ignore) {
      const auto* why = known->kind == ColumnKind::id ? "the id is carried in any case"
                                                      : "this column is an answer";
      made.diagnostics.push_back({Code::duplicate_key, {}, "--keep " + name + ": " + why, {}});
      continue;
    }
    ColumnMeaning meaning;
    meaning.kind = ColumnKind::carry;
    meaning.carried = layout.carried.size();
    layout.carried.push_back(name);
    layout.columns[name] = std::move(meaning);
  }
  count_options(ruleset, layout);
  for (auto& [name, meaning] : layout.columns) {
    meaning.place = layout.names.size();
    layout.names.push_back(name);
  }
  return made;
}

}  // namespace unkink
