// SPDX-License-Identifier: Apache-2.0
// TinyRuleset: rulesets of a few items made in code, for tests of what stands above the model.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "model/answers.hpp"
#include "model/ruleset.hpp"

namespace unkink::tiny {

inline Answer yes() { return {AnswerState::answered, 1, 0}; }
inline Answer no() { return {AnswerState::answered, 0, 0}; }
inline Answer unsure() { return {AnswerState::unsure, 0, 0}; }
inline Answer nothing() { return {}; }
inline Answer number(std::int32_t value) { return {AnswerState::answered, value, 0}; }
inline Answer chosen(std::uint64_t mask) { return {AnswerState::answered, 0, mask}; }
inline Answer unsure_beside(std::uint64_t mask) { return {AnswerState::unsure, 0, mask}; }
inline Answer in_part(std::uint64_t mask) { return {AnswerState::unanswered, 0, mask}; }

/// Items and nodes are added one after the other; a node's children stand before it.
class TinyRuleset {
 public:
  Ruleset ruleset;

  TinyRuleset() {
    ruleset.unanswered = {Disposition::routine, "missing", {"s"}};
    ruleset.unsure = {Disposition::routine, "in doubt", {"s"}};
    ruleset.many_unsure = {Disposition::urgent, "in much doubt", {"s"}};
  }

  ItemIndex yes_no(const std::string& id) {
    return add(id, ItemType::yes_no, {{"no", "No"}, {"yes", "Yes"}});
  }
  ItemIndex red_flag(const std::string& id) {
    const auto index = yes_no(id);
    item(index).red_flag = true;
    return index;
  }
  ItemIndex choice(const std::string& id, std::vector<Option> options) {
    return add(id, ItemType::choice, std::move(options));
  }
  ItemIndex choices(const std::string& id, std::vector<Option> options) {
    const auto index = add(id, ItemType::choices, std::move(options));
    item(index).none = "None of these";
    return index;
  }
  ItemIndex integer(const std::string& id, std::int32_t minimum, std::int32_t maximum) {
    const auto index = add(id, ItemType::integer, {});
    item(index).minimum = minimum;
    item(index).maximum = maximum;
    return index;
  }
  Item& item(ItemIndex index) { return ruleset.questionnaire.items[index]; }

  NodeId one_of(ItemIndex index, std::uint64_t mask) { return atom(NodeKind::one_of, index, mask); }
  NodeId is_yes(ItemIndex index) { return one_of(index, std::uint64_t{1} << yes_index); }
  NodeId has(ItemIndex index, std::size_t option) {
    return atom(NodeKind::has, index, std::uint64_t{1} << option);
  }
  NodeId has_none(ItemIndex index) { return atom(NodeKind::has_none, index, 0); }
  NodeId within(ItemIndex index, std::int32_t low, std::int32_t high) {
    const auto node = atom(NodeKind::within, index, 0);
    ruleset.conditions.nodes[node].low = low;
    ruleset.conditions.nodes[node].high = high;
    return node;
  }
  NodeId never() { return atom(NodeKind::never, 0, 0); }
  NodeId all(std::vector<NodeId> of) { return join(NodeKind::all_of, 0, of); }
  NodeId any(std::vector<NodeId> of) { return join(NodeKind::any_of, 0, of); }
  NodeId at_least(std::uint32_t count, std::vector<NodeId> of) {
    return join(NodeKind::at_least, count, of);
  }
  NodeId negation(NodeId of) { return join(NodeKind::negation, 0, {of}); }

  /// Makes the item asked unless `when` is certainly false; then it counts as `assumed`.
  void gate(ItemIndex index, NodeId when, AssumedAnswer assumed = {}) {
    item(index).ask_when = when;
    item(index).when_not_asked = assumed;
  }

  Rule& rule(const std::string& id, NodeId when, Disposition set,
             UnsureEffect effect = UnsureEffect::fire) {
    Rule made;
    made.id = id;
    made.when = when;
    made.set = set;
    made.unsure = effect;
    made.say = id + " says";
    made.reads = reads(when);
    ruleset.rules.push_back(made);
    return ruleset.rules.back();
  }

  /// One person: those items answered, the others not.
  Answers answers(std::initializer_list<std::pair<ItemIndex, Answer>> given) const {
    Answers person(ruleset.questionnaire.items.size());
    for (const auto& [index, answer] : given) person.by_item[index] = answer;
    return person;
  }

 private:
  ItemIndex add(const std::string& id, ItemType type, std::vector<Option> options) {
    Item made;
    made.id = id;
    made.ask = id + "?";
    made.type = type;
    made.options = std::move(options);
    made.unsure_allowed = true;
    ruleset.questionnaire.items.push_back(std::move(made));
    return static_cast<ItemIndex>(ruleset.questionnaire.items.size() - 1);
  }

  NodeId push(Node node) {
    ruleset.conditions.nodes.push_back(node);
    return static_cast<NodeId>(ruleset.conditions.nodes.size() - 1);
  }

  NodeId atom(NodeKind kind, ItemIndex index, std::uint64_t mask) {
    Node node;
    node.kind = kind;
    node.item = index;
    node.mask = mask;
    return push(node);
  }

  NodeId join(NodeKind kind, std::uint32_t count, const std::vector<NodeId>& of) {
    auto& children = ruleset.conditions.children;
    Node node;
    node.kind = kind;
    node.count = count;
    node.first_child = static_cast<std::uint32_t>(children.size());
    node.child_count = static_cast<std::uint32_t>(of.size());
    children.insert(children.end(), of.begin(), of.end());
    return push(node);
  }

  void collect(NodeId id, std::vector<bool>& read) const {
    const auto& node = ruleset.conditions.nodes[id];
    if (is_atom(node.kind) && node.kind != NodeKind::never) read[node.item] = true;
    for (const auto child : ruleset.conditions.children_of(node)) collect(child, read);
  }

  std::vector<ItemIndex> reads(NodeId when) const {
    std::vector<bool> read(ruleset.questionnaire.items.size());
    collect(when, read);
    std::vector<ItemIndex> items;
    for (std::size_t i = 0; i < read.size(); ++i) {
      if (read[i]) items.push_back(static_cast<ItemIndex>(i));
    }
    return items;
  }
};

/// What they are called, in their order.
inline std::vector<std::string> ids(const std::vector<Contradiction>& contradictions) {
  std::vector<std::string> found;
  for (const auto& one : contradictions) found.push_back(one.id);
  return found;
}

}  // namespace unkink::tiny
