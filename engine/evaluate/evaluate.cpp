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

bool is_empty(const Plane& plane) {
  return std::ranges::all_of(plane, [](Word word) { return word == 0; });
}

// Every red flag answered "not sure" counts; so does what leaves a rule with `unsure = "count"`
// open.
void count_unsure(const Ruleset& ruleset, std::span<const CountingRule> counting,
                  Evaluation& evaluation) {
  const auto& items = ruleset.questionnaire.items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].red_flag) {
      evaluation.counted[i] = evaluation.unsure[i];
    } else {
      evaluation.counted[i].assign(evaluation.all.size(), 0);
    }
  }
  for (const auto& [index, when] : counting) {
    const auto& open = evaluation.nodes[when].unsure;
    if (evaluation.silent[when] || is_empty(open)) continue;
    for (const auto item : ruleset.rules[index].reads) {
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

Kernel::Kernel(const Ruleset& ruleset, Wanted wanted) : ruleset_(ruleset), ops_(plane_ops()) {
  const auto nodes = ruleset.conditions.nodes.size();
  wanted_ = wanted == Wanted::results ? ends_of_results(ruleset)
                                      : std::vector<WantedEnds>(nodes, {true, true});
  for (std::size_t r = 0; r < ruleset.rules.size(); ++r) {
    if (ruleset.rules[r].unsure == UnsureEffect::count)
      counting_.push_back({r, ruleset.rules[r].when});
  }
}

// What no pass below writes is 0 from here on.
void Kernel::make_room(std::size_t size) {
  evaluation_.all = all_records(size);
  const auto words = evaluation_.all.size();
  const auto items = ruleset_.questionnaire.items.size();
  const bool same = !evaluation_.nodes.empty() && evaluation_.nodes.front().yes.size() == words;
  if (!same) {
    evaluation_.nodes.resize(ruleset_.conditions.nodes.size());
    evaluation_.silent.resize(evaluation_.nodes.size());
    for (auto& node : evaluation_.nodes) {
      for (auto* plane : {&node.yes, &node.no, &node.unsure, &node.unsure_no}) {
        plane->resize(words);
      }
    }
    aim();
  }
  for (auto* planes :
       {&evaluation_.off, &evaluation_.unsure, &evaluation_.missing, &evaluation_.counted}) {
    planes->resize(items);
    for (auto& plane : *planes) plane.resize(words);
  }
}

// Where the children of each node are.
void Kernel::aim() {
  yes_.clear();
  no_.clear();
  children_.clear();
  for (const auto& node : ruleset_.conditions.nodes) {
    children_.push_back(yes_.size());
    if (is_atom(node.kind)) continue;
    for (const auto child : ruleset_.conditions.children_of(node)) {
      const auto& planes = evaluation_.nodes[child];
      yes_.push_back({planes.yes.data(), planes.unsure.data()});
      no_.push_back({planes.no.data(), planes.unsure_no.data()});
    }
  }
}

void Kernel::fill_node(NodeId id, const Block& block) {
  auto& nodes = evaluation_.nodes;
  const auto& node = ruleset_.conditions.nodes[id];
  if (!is_atom(node.kind)) return fill_joined(id, node);
  fill_atom(nodes[id], node, block, evaluation_.all, wanted_[id]);
  if (node.kind == NodeKind::never) return;
  const auto& item = ruleset_.questionnaire.items[node.item];
  if (!item.ask_when) return;
  assume_when_off(nodes[id], node, item, nodes[*item.ask_when].no, block.column(node.item));
}

// The end that holds where it holds of every child stands against the one where it holds of some.
void Kernel::fill_joined(NodeId id, const Node& node) {
  auto& planes = evaluation_.nodes[id];
  const auto total = ruleset_.conditions.children_of(node).size();
  const auto yes = std::span(yes_).subspan(children_[id], total);
  const auto no = std::span(no_).subspan(children_[id], total);
  const EndToFill yes_end = {planes.yes.data(), planes.unsure.data()};
  const EndToFill no_end = {planes.no.data(), planes.unsure_no.data()};
  const auto* all = evaluation_.all.data();
  const auto words = evaluation_.all.size();
  bool silent = false;
  switch (node.kind) {
    case NodeKind::all_of:
      if (wanted_[id].yes) silent = !ops_.every(yes_end, yes, all, words);
      if (wanted_[id].no) ops_.some(no_end, no, all, words);
      break;
    case NodeKind::any_of:
      if (wanted_[id].yes) silent = !ops_.some(yes_end, yes, all, words);
      if (wanted_[id].no) ops_.every(no_end, no, all, words);
      break;
    case NodeKind::negation:
      if (wanted_[id].yes) silent = !ops_.some(yes_end, no, all, words);
      if (wanted_[id].no) ops_.some(no_end, yes, all, words);
      break;
    default:
      if (wanted_[id].yes) silent = !ops_.at_least(yes_end, yes, node.count, all, words);
      if (wanted_[id].no) {
        ops_.at_least(no_end, no, count_to_refute(total, node.count), all, words);
      }
  }
  evaluation_.silent[id] = silent;
}

const Evaluation& Kernel::evaluate(const Block& block) {
  make_room(block.size());
  for (NodeId id = 0; id < ruleset_.conditions.nodes.size(); ++id) {
    if (wanted_[id].yes || wanted_[id].no) fill_node(id, block);
  }
  evaluate_items(ruleset_, block, evaluation_);
  count_unsure(ruleset_, counting_, evaluation_);
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

bool Evaluation::fired(const Rule& rule, std::size_t record) const {
  return test_bit(nodes[rule.when].yes, record);
}

bool Evaluation::fired_unsure(const Rule& rule, std::size_t record) const {
  return rule.unsure == UnsureEffect::fire && test_bit(nodes[rule.when].unsure, record);
}

bool is_asked(const Evaluation& evaluation, ItemIndex item, std::size_t record) {
  return !test_bit(evaluation.off[item], record);
}

}  // namespace unkink
