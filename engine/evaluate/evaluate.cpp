// SPDX-License-Identifier: Apache-2.0
// Nodes stand after what they depend on, so one pass in their order is enough. Then rules and
// policies are a few operations on planes each.
#include "evaluate/evaluate.hpp"

#include "evaluate/atoms.hpp"

namespace unkink {
namespace {

// What an item that is certainly not asked counts as: its assumed answer. A red flag that was
// answered all the same stands as answered (the riskier reading); other answers are set aside.
void assume_when_off(Planes& planes, const Node& atom, const Item& item, const Plane& off,
                     const Column& column) {
  if (!item.when_not_asked) return;
  const bool holds = atom_holds(atom, *item.when_not_asked);
  for (std::size_t w = 0; w < off.size(); ++w) {
    const Word given = item.answer_stands() ? column.answered[w] | column.unsure[w] : 0;
    const Word assumed = off[w] & ~given;
    planes.yes[w] = (planes.yes[w] & ~assumed) | (holds ? assumed : 0);
    planes.no[w] = (planes.no[w] & ~assumed) | (holds ? 0 : assumed);
    planes.unsure[w] &= ~assumed;
    planes.unsure_no[w] &= ~assumed;
  }
}

Planes node_planes(const Ruleset& ruleset, const Block& block, const Node& node,
                   const Evaluation& so_far) {
  const auto& nodes = so_far.nodes;
  if (is_atom(node.kind)) {
    auto planes = atom_planes(node, block, so_far.all);
    if (node.kind == NodeKind::never) return planes;
    const auto& item = ruleset.questionnaire.items[node.item];
    if (item.ask_when) {
      assume_when_off(planes, node, item, nodes[*item.ask_when].no, block.column(node.item));
    }
    return planes;
  }
  std::vector<const Planes*> children;
  for (const auto child : ruleset.conditions.children_of(node)) children.push_back(&nodes[child]);
  switch (node.kind) {
    case NodeKind::all_of:
      return all_of(children, so_far.all);
    case NodeKind::any_of:
      return any_of(children, so_far.all);
    case NodeKind::negation:
      return negation(*children.front());
    default:
      return at_least(children, node.count, so_far.all);
  }
}

void evaluate_items(const Ruleset& ruleset, const Block& block, Evaluation& evaluation) {
  const auto& items = ruleset.questionnaire.items;
  const Plane never(evaluation.all.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto& column = block.column(static_cast<ItemIndex>(i));
    const auto& off = items[i].ask_when ? evaluation.nodes[*items[i].ask_when].no : never;
    auto unsure = column.unsure;
    auto missing = never;
    for (std::size_t w = 0; w < never.size(); ++w) {
      if (!items[i].answer_stands()) unsure[w] &= ~off[w];
      if (!items[i].red_flag && !items[i].required) continue;
      missing[w] = evaluation.all[w] & ~(column.answered[w] | column.unsure[w] | off[w]);
    }
    evaluation.off.push_back(off);
    evaluation.unsure.push_back(std::move(unsure));
    evaluation.missing.push_back(std::move(missing));
  }
}

void evaluate_rules(const Ruleset& ruleset, Evaluation& evaluation) {
  const Plane never(evaluation.all.size());
  for (const auto& rule : ruleset.rules) {
    const auto& when = evaluation.nodes[rule.when];
    evaluation.fired.push_back(when.yes);
    evaluation.fired_unsure.push_back(rule.unsure == UnsureEffect::fire ? when.unsure : never);
  }
}

// Every red flag answered "not sure" counts; so does what leaves a rule with `unsure = "count"`
// open.
void count_unsure(const Ruleset& ruleset, Evaluation& evaluation) {
  const auto& items = ruleset.questionnaire.items;
  const Plane never(evaluation.all.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    evaluation.counted.push_back(items[i].red_flag ? evaluation.unsure[i] : never);
  }
  for (const auto& rule : ruleset.rules) {
    if (rule.unsure != UnsureEffect::count) continue;
    const auto& open = evaluation.nodes[rule.when].unsure;
    for (const auto item : rule.reads) {
      auto& counted = evaluation.counted[item];
      for (std::size_t w = 0; w < never.size(); ++w) {
        counted[w] |= open[w] & evaluation.unsure[item][w];
      }
    }
  }
}

void apply_policies(const Ruleset& ruleset, Evaluation& evaluation) {
  evaluation.incomplete = Plane(evaluation.all.size());
  for (const auto& missing : evaluation.missing) join_into(evaluation.incomplete, missing);
  std::vector<const Plane*> counted;
  for (const auto& plane : evaluation.counted) counted.push_back(&plane);
  evaluation.unsure_once = at_least_of(counted, 1, evaluation.all);
  evaluation.unsure_often = at_least_of(counted, ruleset.many_unsure_count, evaluation.all);
}

}  // namespace

Evaluation evaluate(const Ruleset& ruleset, const Block& block) {
  Evaluation evaluation;
  evaluation.all = all_records(block.size());
  evaluation.nodes.reserve(ruleset.conditions.nodes.size());
  for (const auto& node : ruleset.conditions.nodes) {
    evaluation.nodes.push_back(node_planes(ruleset, block, node, evaluation));
  }
  evaluate_items(ruleset, block, evaluation);
  evaluate_rules(ruleset, evaluation);
  count_unsure(ruleset, evaluation);
  apply_policies(ruleset, evaluation);
  return evaluation;
}

Truth Evaluation::truth(NodeId node, std::size_t record) const {
  if (test_bit(nodes[node].yes, record)) return Truth::yes;
  return test_bit(nodes[node].no, record) ? Truth::no : Truth::unknown;
}

bool is_asked(const Evaluation& evaluation, ItemIndex item, std::size_t record) {
  return !test_bit(evaluation.off[item], record);
}

}  // namespace unkink
