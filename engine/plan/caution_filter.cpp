// SPDX-License-Identifier: Apache-2.0
#include "plan/caution_filter.hpp"

#include <algorithm>
#include <set>

#include "plan/spoken_list.hpp"

namespace unkink {
namespace {

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

bool forbids(const ActiveCaution& caution, const std::vector<std::string>& demands) {
  return std::ranges::any_of(caution.forbids,
                             [&](const auto& id) { return contains(demands, id); });
}

std::string sentence(const std::string& text) {
  const bool ended = text.ends_with('.') || text.ends_with('!') || text.ends_with('?');
  return ended ? text : text + ".";
}

// An answer in words may end in "unsure" behind the options that were chosen.
bool is_unsure(const Because& because) {
  return because.answer == "unsure" || because.answer.ends_with("; unsure");
}

// Also where only some options are: "a; others unanswered".
bool is_unanswered(const Because& because) { return because.answer.ends_with("unanswered"); }

std::vector<std::string> items_of(const std::vector<const ActiveCaution*>& cautions, auto wanted) {
  std::set<std::string> items;
  for (const auto* caution : cautions) {
    for (const auto& because : caution->because) {
      if (wanted(because)) items.insert(because.item);
    }
  }
  return {items.begin(), items.end()};
}

std::string what_would_help(const std::vector<const ActiveCaution*>& cautions) {
  const auto unsure = items_of(cautions, is_unsure);
  const auto missing = items_of(cautions, is_unanswered);
  std::string text;
  if (!unsure.empty()) text += " You were not sure about " + spoken_list(unsure) + ".";
  if (!missing.empty()) text += " Not answered: " + spoken_list(missing) + ".";
  if (text.empty()) text = " This was not answered or not sure.";
  return text + " A sure answer may bring the exercise back.";
}

}  // namespace

std::vector<const ActiveCaution*> cautions_against(const Outcome& outcome,
                                                   const std::vector<std::string>& demands) {
  std::vector<const ActiveCaution*> against;
  for (const auto& caution : outcome.cautions) {
    if (forbids(caution, demands)) against.push_back(&caution);
  }
  return against;
}

std::string asks_for(const PlanRules& rules, const std::vector<const ActiveCaution*>& cautions,
                     const std::vector<std::string>& demands) {
  std::vector<std::string> texts;
  for (const auto& id : demands) {
    const bool forbidden = std::ranges::any_of(
        cautions, [&](const auto* caution) { return contains(caution->forbids, id); });
    if (!forbidden) continue;
    const auto* demand = rules.find_demand(id);
    texts.push_back(demand == nullptr ? spoken(id) : demand->text);
  }
  return "asks for " + spoken_list(texts);
}

std::vector<std::string> open_items_of(const std::vector<const ActiveCaution*>& cautions) {
  if (std::ranges::any_of(cautions, &ActiveCaution::sure)) return {};
  return items_of(cautions, [](const Because& because) {
    return is_unsure(because) || is_unanswered(because);
  });
}

std::string left_out_sentence(const PlanRules& rules,
                              const std::vector<const ActiveCaution*>& cautions,
                              const std::vector<std::string>& demands) {
  std::string text = asks_for(rules, cautions, demands) + "; left out because:";
  for (const auto* caution : cautions) text += " " + sentence(caution->say);
  const bool sure = std::ranges::any_of(cautions, &ActiveCaution::sure);
  return sure ? text : text + what_would_help(cautions);
}

}  // namespace unkink
