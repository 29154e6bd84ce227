// SPDX-License-Identifier: Apache-2.0
// One pass over the nodes in an order in which each stands behind what it depends on. Then rules
// and policies are a few operations on planes each.
#include "evaluate/kernel.hpp"

#include <algorithm>

#include "evaluate/atoms.hpp"
#include "evaluate/node_order.hpp"

namespace unkink {
namespace {

// What an item that is certainly not asked counts as: its assumed answer. A red flag that was
// answered all the same stands as answered (the riskier reading); other answers are set aside.
void assume_when_off(Planes& planes, const Node& atom, const Item& item, const Plane& off,
                     const Column& column) {
  if (!item.when_not_asked) return;
  const bool holds = atom_holds(atom, *item.when_not_asked);
  for (std::size_t w = 0; w < off.size(); ++w) {
    const Word given = item.answer_stands() ? column.given(w) : 0;
    const Word assumed = off[w] & ~given;
    planes.yes[w] = (planes.yes[w] & ~assumed) | (holds ? assumed : 0);
    planes.no[w] = (planes.no[w] & ~assumed) | (holds ? 0 : assumed);
    planes.unsure[w] &= ~assumed;
    planes.unsure_no[w] &= ~assumed;
  }
}

// The ranges of one item stand together in the order; empty where no range is first.
std::span<const NodeId> ranges_of_one_item(const Conditions& conditions,
                                           std::span<const NodeId> order) {
  const auto& first = conditions.nodes[order.front()];
  if (first.kind != NodeKind::within) return {};
  const auto end = std::ranges::find_if(order, [&](NodeId id) {
    const auto& node = conditions.nodes[id];
    return node.kind != NodeKind::within || node.item != first.item;
  });
  return order.first(static_cast<std::size_t>(end - order.begin()));
}

}  // namespace

Kernel::Kernel(const Ruleset& ruleset, Wanted wanted)
    : ruleset_(ruleset), ops_(plane_ops()), open_answers_(ruleset) {
  wanted_ = ends_of_results(ruleset);
  if (wanted == Wanted::everything) {
    for (auto& ends : wanted_) ends.yes = ends.no = true;
  }
  order_ = node_order(ruleset, wanted_);
}

// What no pass below writes is 0 from here on.
void Kernel::make_room(std::size_t size) {
  evaluation_.all = all_records(size);
  const auto words = evaluation_.all.size();
  const auto items = ruleset_.questionnaire.items.size();
  if (words != words_) {
    words_ = words;
    const auto nodes = ruleset_.conditions.nodes.size();
    evaluation_.nodes.resize(nodes);
    evaluation_.live.assign(nodes, any_word);
    evaluation_.in_doubt.resize(nodes);
    // In the order in which they are filled, and those that are read together side by side.
    for (const auto plane : {&Planes::yes, &Planes::no, &Planes::unsure, &Planes::unsure_no}) {
      for (const auto id : order_) (evaluation_.nodes[id].*plane).resize(words);
    }
    aim();
  }
  for (auto* planes :
       {&evaluation_.off, &evaluation_.unsure, &evaluation_.missing, &evaluation_.counted}) {
    planes->resize(items);
    for (auto& plane : *planes) plane.resize(words);
  }
}

void Kernel::aim() {
  const auto& conditions = ruleset_.conditions;
  ends_.clear();
  ends_.reserve(2 * conditions.children.size());  // steps point into it
  steps_.clear();
  cut_points_.clear();
  for (std::span<const NodeId> left = order_; !left.empty();) {
    const auto ranges = ranges_of_one_item(conditions, left);
    const auto id = left.front();
    left = left.subspan(std::max<std::size_t>(ranges.size(), 1));
    if (!ranges.empty()) {
      steps_.push_back(aimed_ranges(ranges));
    } else if (!wanted_[id].only_listed()) {
      steps_.push_back(aimed(id));
    }
  }
  aim_rules();
}

void Kernel::aim_rules() {
  const auto& conditions = ruleset_.conditions;
  conjunctions_.clear();
  joined_.clear();
  joined_.reserve(conditions.children.size());  // conjunctions point into it
  joined_in_doubt_.clear();
  from_planes_.clear();
  evaluation_.rules.make_room(ruleset_.rules.size() * evaluation_.all.size());
  for (const auto id : order_) {
    if (!wanted_[id].only_listed()) {
      if (wanted_[id].listed) from_planes_.push_back(id);
      continue;
    }
    joined_in_doubt_.push_back(aimed(id));
    const auto children = conditions.children_of(conditions.nodes[id]);
    const auto* first = joined_.data() + joined_.size();
    for (const auto child : children) joined_.push_back(evaluation_.nodes[child].yes.data());
    conjunctions_.push_back({id, {first, children.size()}});
  }
  // So that it can be foreseen how often the next one goes round.
  std::ranges::stable_sort(conjunctions_, {},
                           [](const Conjunction& one) { return one.children.size(); });
}

Kernel::Step Kernel::aimed_ranges(std::span<const NodeId> ranges) {
  std::vector<RangeToFill> to_fill;
  for (const auto id : ranges) {
    const auto& node = ruleset_.conditions.nodes[id];
    auto& planes = evaluation_.nodes[id];
    to_fill.push_back(
        {node.low, node.high, planes.yes.data(), wanted_[id].no ? planes.no.data() : nullptr});
  }
  Step step;
  step.id = ranges.front();
  step.kind = NodeKind::within;
  step.ranges = ranges;
  step.cut_points = cut_points_.size();
  const auto& node = ruleset_.conditions.nodes[step.id];
  const auto& item = ruleset_.questionnaire.items[node.item];
  cut_points_.emplace_back(to_fill, item.minimum, item.maximum, evaluation_.all.size());
  return step;
}

Kernel::Step Kernel::aimed(NodeId id) {
  const auto& node = ruleset_.conditions.nodes[id];
  auto& planes = evaluation_.nodes[id];
  Step step;
  step.id = id;
  step.kind = node.kind;
  step.wanted = wanted_[id];
  step.wanted.yes = step.wanted.yes || step.wanted.only_listed();
  if (is_atom(node.kind)) return step;
  step.count = node.count;
  step.children = ruleset_.conditions.children_of(node);
  const bool turned = node.kind == NodeKind::negation;
  const auto ends_of = [&](Plane Planes::* sure, Plane Planes::* doubt) {
    const auto* first = ends_.data() + ends_.size();
    for (const auto child : step.children) {
      const auto& from = evaluation_.nodes[child];
      ends_.push_back({(from.*sure).data(), (from.*doubt).data()});
    }
    return first;
  };
  if (turned ? step.wanted.no : step.wanted.yes) step.yes = ends_of(&Planes::yes, &Planes::unsure);
  if (turned ? step.wanted.yes : step.wanted.no) step.no = ends_of(&Planes::no, &Planes::unsure_no);
  step.yes_end = {planes.yes.data(), planes.unsure.data()};
  step.no_end = {planes.no.data(), planes.unsure_no.data()};
  return step;
}

void Kernel::fill_atom_of(const Step& step, const Block& block) {
  auto& planes = evaluation_.nodes[step.id];
  const auto& node = ruleset_.conditions.nodes[step.id];
  const auto& column = block.column(node.item);
  auto& in_doubt = evaluation_.in_doubt[step.id];
  const bool was = in_doubt != 0;
  in_doubt = static_cast<std::uint8_t>(node.kind != NodeKind::never && column.in_doubt);
  fill_atom(ops_, planes, node, block, evaluation_.all, {step.wanted, was || in_doubt != 0});
  if (node.kind == NodeKind::never) return;
  const auto& item = ruleset_.questionnaire.items[node.item];
  if (!item.ask_when) return;
  assume_when_off(planes, node, item, evaluation_.nodes[*item.ask_when].no, column);
}

void Kernel::fill_ranges_of(const Step& step, const Block& block) {
  const auto index = ruleset_.conditions.nodes[step.id].item;
  const auto& column = block.column(index);
  cut_points_[step.cut_points].fill(ops_, column);
  const bool was = evaluation_.in_doubt[step.id] != 0;
  if (was || column.in_doubt) {
    for (const auto id : step.ranges) {
      evaluation_.in_doubt[id] = static_cast<std::uint8_t>(column.in_doubt);
      fill_value_doubt(evaluation_.nodes[id], column);
    }
  }
  const auto& item = ruleset_.questionnaire.items[index];
  if (!item.ask_when) return;
  const auto& off = evaluation_.nodes[*item.ask_when].no;
  for (const auto id : step.ranges) {
    assume_when_off(evaluation_.nodes[id], ruleset_.conditions.nodes[id], item, off, column);
  }
}

// Whether any child is in doubt. Where none is, no doubt of an earlier block stays.
bool Kernel::settle_doubt(const Step& step) {
  std::uint8_t found = 0;
  for (const auto child : step.children) found |= evaluation_.in_doubt[child];
  auto& in_doubt = evaluation_.in_doubt[step.id];
  if (in_doubt > found) {
    auto& planes = evaluation_.nodes[step.id];
    for (auto* plane : {&planes.unsure, &planes.unsure_no}) std::ranges::fill(*plane, 0);
  }
  in_doubt = found;
  return found != 0;
}

// The end that holds where it holds of every child stands against the one where it holds of some.
void Kernel::fill_joined(const Step& step) {
  auto yes_end = step.yes_end;
  auto no_end = step.no_end;
  if (!in_doubt_ || !settle_doubt(step)) yes_end.doubt = no_end.doubt = nullptr;
  auto& live = evaluation_.live[step.id];
  const auto total = step.children.size();
  const std::span yes(step.yes, total);
  const std::span no(step.no, total);
  const auto* all = evaluation_.all.data();
  const auto words = evaluation_.all.size();
  switch (step.kind) {
    case NodeKind::all_of:
      if (step.wanted.yes) live = ops_.every(yes_end, yes, all, words);
      if (step.wanted.no) ops_.some(no_end, no, all, words);
      break;
    case NodeKind::any_of:
      if (step.wanted.yes) live = ops_.some(yes_end, yes, all, words);
      if (step.wanted.no) ops_.every(no_end, no, all, words);
      break;
    case NodeKind::negation:
      if (step.wanted.yes) live = ops_.some(yes_end, no, all, words);
      if (step.wanted.no) ops_.some(no_end, yes, all, words);
      break;
    default:
      if (step.wanted.yes) live = ops_.at_least(yes_end, yes, step.count, all, words);
      if (step.wanted.no) {
        ops_.at_least(no_end, no, count_to_refute(total, step.count), all, words);
      }
  }
}

ListedWord* Kernel::list_plane(NodeId id, ListedWord* at) const {
  const auto& plane = evaluation_.nodes[id].yes;
  each_live_word(evaluation_.live[id], plane.size(), [&](std::size_t word) {
    if (plane[word] != 0) *at++ = {id, static_cast<std::uint32_t>(word), plane[word]};
  });
  return at;
}

void Kernel::list_rules() {
  auto* at = evaluation_.rules.begin();
  for (const auto id : from_planes_) at = list_plane(id, at);
  if (in_doubt_) {
    for (const auto& step : joined_in_doubt_) {
      fill_joined(step);
      at = list_plane(step.id, at);
    }
  } else {
    at = ops_.list_every(conjunctions_, evaluation_.all.data(), evaluation_.all.size(), at);
  }
  evaluation_.rules.end_at(at);
}

void Kernel::take_step(const Step& step, const Block& block) {
  if (step.kind == NodeKind::within) return fill_ranges_of(step, block);
  is_atom(step.kind) ? fill_atom_of(step, block) : fill_joined(step);
}

const Evaluation& Kernel::evaluate(const Block& block) {
  make_room(block.size());
  const bool in_doubt = block.in_doubt();
  in_doubt_ = in_doubt_ || in_doubt;
  for (const auto& step : steps_) take_step(step, block);
  list_rules();
  in_doubt_ = in_doubt;
  open_answers_.settle(block, evaluation_);
  return evaluation_;
}

}  // namespace unkink
