// SPDX-License-Identifier: Apache-2.0
#include "support/tiny_ruleset.hpp"

namespace unkink::tiny {

TinyRuleset::TinyRuleset() {
  ruleset.unanswered = {Disposition::routine, "missing", {"s"}};
  ruleset.unsure = {Disposition::routine, "in doubt", {"s"}};
  ruleset.many_unsure = {Disposition::urgent, "in much doubt", {"s"}};
}

ItemIndex TinyRuleset::yes_no(const std::string& id) {
  return add(id, ItemType::yes_no, {{"no", "No"}, {"yes", "Yes"}});
}

ItemIndex TinyRuleset::red_flag(const std::string& id) {
  const auto index = yes_no(id);
  item(index).red_flag = true;
  return index;
}

ItemIndex TinyRuleset::choice(const std::string& id, std::vector<Option> options) {
  return add(id, ItemType::choice, std::move(options));
}

ItemIndex TinyRuleset::choices(const std::string& id, std::vector<Option> options) {
  const auto index = add(id, ItemType::choices, std::move(options));
  item(index).none = "None of these";
  return index;
}

ItemIndex TinyRuleset::integer(const std::string& id, std::int32_t minimum, std::int32_t maximum) {
  const auto index = add(id, ItemType::integer, {});
  item(index).minimum = minimum;
  item(index).maximum = maximum;
  return index;
}

NodeId TinyRuleset::within(ItemIndex index, std::int32_t low, std::int32_t high) {
  const auto node = atom(NodeKind::within, index, 0);
  ruleset.conditions.nodes[node].low = low;
  ruleset.conditions.nodes[node].high = high;
  return node;
}

void TinyRuleset::gate(ItemIndex index, NodeId when, AssumedAnswer assumed) {
  item(index).ask_when = when;
  item(index).when_not_asked = assumed;
}

Rule& TinyRuleset::rule(const std::string& id, NodeId when, Disposition set, UnsureEffect effect) {
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

Answers TinyRuleset::answers(std::initializer_list<std::pair<ItemIndex, Answer>> given) const {
  Answers person(ruleset.questionnaire.items.size());
  for (const auto& [index, answer] : given) person.by_item[index] = answer;
  return person;
}

ItemIndex TinyRuleset::add(const std::string& id, ItemType type, std::vector<Option> options) {
  Item made;
  made.id = id;
  made.ask = id + "?";
  made.type = type;
  made.options = std::move(options);
  made.unsure_allowed = true;
  ruleset.questionnaire.items.push_back(std::move(made));
  return static_cast<ItemIndex>(ruleset.questionnaire.items.size() - 1);
}

NodeId TinyRuleset::push(Node node) {
  ruleset.conditions.nodes.push_back(node);
  return static_cast<NodeId>(ruleset.conditions.nodes.size() - 1);
}

NodeId TinyRuleset::atom(NodeKind kind, ItemIndex index, std::uint64_t mask) {
  Node node;
  node.kind = kind;
  node.item = index;
  node.mask = mask;
  return push(node);
}

NodeId TinyRuleset::join(NodeKind kind, std::uint32_t count, const std::vector<NodeId>& of) {
  auto& children = ruleset.conditions.children;
  Node node;
  node.kind = kind;
  node.count = count;
  node.first_child = static_cast<std::uint32_t>(children.size());
  node.child_count = static_cast<std::uint32_t>(of.size());
  children.insert(children.end(), of.begin(), of.end());
  return push(node);
}

void TinyRuleset::collect(NodeId id, std::vector<bool>& read) const {
  const auto& node = ruleset.conditions.nodes[id];
  if (is_atom(node.kind) && node.kind != NodeKind::never) read[node.item] = true;
  for (const auto child : ruleset.conditions.children_of(node)) collect(child, read);
}

std::vector<ItemIndex> TinyRuleset::reads(NodeId when) const {
  std::vector<bool> read(ruleset.questionnaire.items.size());
  collect(when, read);
  std::vector<ItemIndex> items;
  for (std::size_t i = 0; i < read.size(); ++i) {
    if (read[i]) items.push_back(static_cast<ItemIndex>(i));
  }
  return items;
}

std::vector<std::string> ids(const std::vector<Contradiction>& contradictions) {
  std::vector<std::string> found;
  for (const auto& one : contradictions) found.push_back(one.id);
  return found;
}

}  // namespace unkink::tiny
