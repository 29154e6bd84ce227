// SPDX-License-Identifier: Apache-2.0
// Nodes stand after what they depend on, so one pass in their order is enough. Then rules and
// policies are a few operations on planes each.
#include "evaluate/evaluate.hpp"

#include <algorithm>

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

void evaluate_items(const Ruleset& ruleset, const Block& block, Evaluation& evaluation) {
  const auto& items = ruleset.questionnaire.items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto& column = block.column(static_cast<ItemIndex>(i));
    auto& off = evaluation.off[i];
    if (items[i].ask_when) off = evaluation.nodes[*items[i].ask_when].no;
    const bool needed = items[i].red_flag || items[i].required;
    const Word kept = items[i].answer_stands() ? ~Word{0} : 0;
    for (std::size_t w = 0; w < off.size(); ++w) {
      evaluation.unsure[i][w] = column.unsure[w] & (~off[w] | kept);
      if (!needed) continue;
      evaluation.missing[i][w] =
          evaluation.all[w] & ~(column.answered[w] | column.unsure[w] | off[w]);
    }
  }
}

void evaluate_rules(const Ruleset& ruleset, Evaluation& evaluation) {
  for (std::size_t r = 0; r < ruleset.rules.size(); ++r) {
    const auto& when = evaluation.nodes[ruleset.rules[r].when];
    evaluation.fired[r] = when.yes;
    if (ruleset.rules[r].unsure == UnsureEffect::fire) evaluation.fired_unsure[r] = when.unsure;
  }
}

bool is_empty(const Plane& plane) {
  return std::ranges::all_of(plane, [](Word word) { return word == 0; });
}

// Every red flag answered "not sure" counts; so does what leaves a rule with `unsure = "count"`
// open.
void count_unsure(const Ruleset& ruleset, Evaluation& evaluation) {
  const auto& items = ruleset.questionnaire.items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].red_flag) {
      evaluation.counted[i] = evaluation.unsure[i];
    } else {
      evaluation.counted[i].assign(evaluation.all.size(), 0);
    }
  }
  for (const auto& rule : ruleset.rules) {
    if (rule.unsure != UnsureEffect::count) continue;
    const auto& open = evaluation.nodes[rule.when].unsure;
    if (is_empty(open)) continue;
    for (const auto item : rule.reads) {
      auto& counted = evaluation.counted[item];
      for (std::size_t w = 0; w < open.size(); ++w) {
        counted[w] |= open[w] & evaluation.unsure[item][w];
      }
    }
  }
}

void apply_policies(const Ruleset& ruleset, Evaluation& evaluation) {
  evaluation.incomplete.assign(evaluation.all.size(), 0);
  for (const auto& missing : evaluation.missing) join_into(evaluation.incomplete, missing);
  // Most items are "not sure" for nobody.
  std::vector<const Plane*> counted;
  for (const auto& plane : evaluation.counted) {
    if (!is_empty(plane)) counted.push_back(&plane);
  }
  evaluation.unsure_once = at_least_of(counted, 1, evaluation.all);
  evaluation.unsure_often = at_least_of(counted, ruleset.many_unsure_count, evaluation.all);
}

}  // namespace

Kernel::Kernel(const Ruleset& ruleset) : ruleset_(ruleset) {}

// What no pass below writes is 0 from here on.
void Kernel::make_room(std::size_t size) {
  evaluation_.all = all_records(size);
  const auto words = evaluation_.all.size();
  const auto& conditions = ruleset_.conditions;
  const auto items = ruleset_.questionnaire.items.size();
  evaluation_.nodes.resize(conditions.nodes.size());
  for (auto& node : evaluation_.nodes) {
    for (auto* plane : {&node.yes, &node.no, &node.unsure, &node.unsure_no}) plane->resize(words);
  }
  for (auto* planes :
       {&evaluation_.off, &evaluation_.unsure, &evaluation_.missing, &evaluation_.counted}) {
    planes->resize(items);
    for (auto& plane : *planes) plane.resize(words);
  }
  for (auto* planes : {&evaluation_.fired, &evaluation_.fired_unsure}) {
    planes->resize(ruleset_.rules.size());
    for (auto& plane : *planes) plane.resize(words);
  }
}

void Kernel::fill_node(NodeId id, const Block& block) {
  auto& nodes = evaluation_.nodes;
  const auto& node = ruleset_.conditions.nodes[id];
  if (is_atom(node.kind)) {
    fill_atom(nodes[id], node, block, evaluation_.all);
    if (node.kind == NodeKind::never) return;
    const auto& item = ruleset_.questionnaire.items[node.item];
    if (!item.ask_when) return;
    assume_when_off(nodes[id], node, item, nodes[*item.ask_when].no, block.column(node.item));
    return;
  }
  children_.clear();
  for (const auto child : ruleset_.conditions.children_of(node)) children_.push_back(&nodes[child]);
  switch (node.kind) {
    case NodeKind::all_of:
      return fill_all_of(nodes[id], children_, evaluation_.all);
    case NodeKind::any_of:
      return fill_any_of(nodes[id], children_, evaluation_.all);
    case NodeKind::negation:
      return fill_negation(nodes[id], *children_.front());
    default:
      return fill_at_least(nodes[id], children_, node.count, evaluation_.all);
  }
}

const Evaluation& Kernel::evaluate(const Block& block) {
  make_room(block.size());
  for (NodeId id = 0; id < ruleset_.conditions.nodes.size(); ++id) fill_node(id, block);
  evaluate_items(ruleset_, block, evaluation_);
  evaluate_rules(ruleset_, evaluation_);
  count_unsure(ruleset_, evaluation_);
  apply_policies(ruleset_, evaluation_);
  return evaluation_;
}

Evaluation evaluate(const Ruleset& ruleset, const Block& block) {
  Kernel kernel(ruleset);
  kernel.evaluate(block);
  return kernel.take();
}

Truth Evaluation::truth(NodeId node, std::size_t record) const {
  if (test_bit(nodes[node].yes, record)) return Truth::yes;
  return test_bit(nodes[node].no, record) ? Truth::no : Truth::unknown;
}

bool is_asked(const Evaluation& evaluation, ItemIndex item, std::size_t record) {
  return !test_bit(evaluation.off[item], record);
}

}  // namespace unkink
