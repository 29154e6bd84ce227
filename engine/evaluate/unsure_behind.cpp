// SPDX-License-Identifier: Apache-2.0
#include "evaluate/unsure_behind.hpp"

#include <algorithm>
#include <utility>

namespace unkink {

UnsureBehind::UnsureBehind(const Conditions& conditions)
    : conditions_(conditions), ends_(conditions.nodes.size()) {}

// Each node once, after all that it is a part of: so conditions that share theirs cost no more.
void UnsureBehind::count(NodeId condition, std::size_t word, Evaluation& evaluation) {
  wait_for(condition, {~Word{0}, 0}, word, evaluation);
  while (!waiting_.empty()) {
    std::ranges::pop_heap(waiting_);
    const auto id = waiting_.back();
    waiting_.pop_back();
    const auto ends = std::exchange(ends_[id], {});
    const auto& node = conditions_.nodes[id];
    if (is_atom(node.kind)) {
      const auto& planes = evaluation.nodes[id];
      evaluation.counted[node.item][word] |=
          ((ends.yes & planes.unsure[word]) | (ends.no & planes.unsure_no[word])) &
          evaluation.unsure[node.item][word];
      continue;
    }
    const bool turned = node.kind == NodeKind::negation;
    for (const auto child : conditions_.children_of(node)) {
      wait_for(child, turned ? Ends{ends.no, ends.yes} : ends, word, evaluation);
    }
  }
}

void UnsureBehind::wait_for(NodeId id, Ends matters, std::size_t word,
                            const Evaluation& evaluation) {
  if (evaluation.in_doubt[id] == 0) return;
  const auto& planes = evaluation.nodes[id];
  // Of an end that nothing wants the planes are not filled in.
  if (matters.yes != 0) matters.yes &= planes.yes[word] | planes.unsure[word];
  if (matters.no != 0) matters.no &= planes.no[word] | planes.unsure_no[word];
  if ((matters.yes | matters.no) == 0) return;
  auto& waiting = ends_[id];
  if ((waiting.yes | waiting.no) == 0) {
    waiting_.push_back(id);
    std::ranges::push_heap(waiting_);
  }
  waiting.yes |= matters.yes;
  waiting.no |= matters.no;
}

}  // namespace unkink
