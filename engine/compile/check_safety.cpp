// SPDX-License-Identifier: Apache-2.0
// What compiles but would be unsafe. Each check is one of the promises of rules/README.md.
#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

#include "base/nearest.hpp"
#include "compile/compile_parts.hpp"

namespace unkink {
namespace {

const Rule& rule_of(const RuleDraft& draft, const Ruleset& ruleset) {
  return *std::ranges::lower_bound(ruleset.rules, draft.id.value, {}, &Rule::id);
}

void check_unsure(const RuleDraft& draft, const Rule& rule, Faults& faults) {
  if (rule.set < Disposition::same_day || rule.unsure != UnsureEffect::nothing) return;
  faults.add(Code::unsure_does_nothing, draft.unsure.span,
             "\"not sure\" must do something in a rule that sets " + std::string(name(rule.set)),
             "write unsure = \"fire\" or unsure = \"count\"");
}

void check_marked(const RuleDraft& draft, const Rule& rule, const Parts& parts) {
  if (rule.set < Disposition::same_day) return;
  for (const auto index : rule.reads) {
    const auto& item = parts.questionnaire.items[index];
    if (item.red_flag || item.required) continue;
    parts.faults.add(Code::flag_not_marked, draft.when.span,
                     "this rule sets " + std::string(name(rule.set)) + " and reads " +
                         in_quotes(item.id) + ", which may stay unanswered",
                     "mark the item `red_flag = true` or `required = true`");
  }
}

/// Finds red flags that a condition needs to be absent: walks the graph with the sign of each node.
class NegationSearch {
 public:
  NegationSearch(const Conditions& conditions, const Questionnaire& questionnaire)
      : conditions_(conditions),
        questionnaire_(questionnaire),
        seen_{std::vector<bool>(conditions.nodes.size()),
              std::vector<bool>(conditions.nodes.size())} {}

  std::set<ItemIndex> search(NodeId root) {
    visit(root, true);
    return std::move(found_);
  }

 private:
  void visit(NodeId id, bool positive) {
    auto&& seen = seen_[positive ? 1 : 0][id];
    if (seen) return;
    seen = true;
    const auto& node = conditions_.nodes[id];
    if (is_atom(node.kind)) {
      if (needs_absence(node, positive)) found_.insert(node.item);
      visit_gate(node, positive);
      return;
    }
    const bool sign = node.kind == NodeKind::negation ? !positive : positive;
    for (const auto child : conditions_.children_of(node)) visit(child, sign);
  }

  // An answer that its gate sets aside is lost to the rule: the gate is part of what the rule
  // needs.
  void visit_gate(const Node& atom, bool positive) {
    if (atom.kind == NodeKind::never) return;
    const auto& item = questionnaire_.items[atom.item];
    if (!item.ask_when || item.answer_stands() || !item.when_not_asked) return;
    visit(*item.ask_when, atom_holds(atom, *item.when_not_asked) ? !positive : positive);
  }

  bool needs_absence(const Node& atom, bool positive) const {
    if (atom.kind == NodeKind::never) return false;
    const auto& item = questionnaire_.items[atom.item];
    if (!item.red_flag) return false;
    if (atom.kind == NodeKind::has) return !positive;
    if (atom.kind == NodeKind::has_none) return positive;
    if (item.type != ItemType::yes_no) return false;  // which option is the worse is not known here
    const auto absent = std::uint64_t{1} << (positive ? no_index : yes_index);
    return (atom.mask & absent) != 0;
  }

  const Conditions& conditions_;
  const Questionnaire& questionnaire_;
  std::array<std::vector<bool>, 2> seen_;  // of each sign
  std::set<ItemIndex> found_;
};

void check_negation(const RuleDraft& draft, const Rule& rule, const Parts& parts) {
  NegationSearch search(parts.conditions.graph().conditions(), parts.questionnaire);
  for (const auto index : search.search(rule.when)) {
    const auto& item = parts.questionnaire.items[index];
    parts.faults.add(Code::red_flag_negated, draft.when.span,
                     "this rule fires on the absence of the red flag " + in_quotes(item.id),
                     "a yes to a red flag must never lower the disposition");
  }
}

std::optional<ItemIndex> screen_of(const ItemDraft& draft, const Parts& parts) {
  if (!draft.screen) return std::nullopt;
  const auto screen = parts.questionnaire.find(draft.screen->value);
  if (!screen) {
    parts.faults.add(Code::unknown_item, draft.screen->span,
                     "no item is called " + in_quotes(draft.screen->value),
                     suggest(draft.screen->value, parts.questionnaire.ids()));
  }
  return screen;
}

void check_gate(const ItemDraft& draft, const Item& item, const Parts& parts) {
  const auto screen = screen_of(draft, parts);
  if (!item.red_flag || !item.ask_when || (draft.screen && !screen)) return;
  for (const auto read : parts.conditions.graph().reads(*item.ask_when)) {
    const auto& gate = parts.questionnaire.items[read];
    const bool answered = gate.red_flag || gate.required;
    if (answered && (screen == read || gate.person)) continue;
    parts.faults.add(
        Code::red_flag_gated, draft.ask_when->span,
        "the red flag " + in_quotes(item.id) + " is switched off by " + in_quotes(gate.id),
        answered ? "only its `screen`, or items with `person = true`, may do that"
                 : in_quotes(gate.id) +
                       " may stay unanswered: mark it `red_flag` or "
                       "`required`");
  }
}

}  // namespace

void check_safety(const Parts& parts, const Ruleset& ruleset) {
  for (const auto& draft : parts.draft.rules) {
    const auto& rule = rule_of(draft, ruleset);
    check_unsure(draft, rule, parts.faults);
    check_marked(draft, rule, parts);
    check_negation(draft, rule, parts);
  }
  for (std::size_t i = 0; i < parts.draft.items.size(); ++i) {
    check_gate(parts.draft.items[i], parts.questionnaire.items[i], parts);
  }
}

}  // namespace unkink
