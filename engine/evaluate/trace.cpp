// SPDX-License-Identifier: Apache-2.0
#include "evaluate/trace.hpp"

#include <algorithm>
#include <iterator>

namespace unkink {

Trace::Trace(const Ruleset& ruleset, const Block& block, const Evaluation& evaluation,
             std::size_t record)
    : ruleset_(ruleset), block_(block), evaluation_(evaluation), record_(record) {}

void Trace::visit(NodeId id, std::vector<bool>& seen, std::vector<bool>& items) const {
  if (seen[id]) return;
  seen[id] = true;
  const auto& node = ruleset_.conditions.nodes[id];
  if (is_atom(node.kind)) {
    if (node.kind != NodeKind::never) items[node.item] = true;
    return;
  }
  // Under a negation the child's truth is the other one, but it is as decisive.
  const auto truth = evaluation_.truth(id, record_);
  for (const auto child : ruleset_.conditions.children_of(node)) {
    const bool decisive =
        node.kind == NodeKind::negation || evaluation_.truth(child, record_) == truth;
    if (decisive) visit(child, seen, items);
  }
}

std::vector<ItemIndex> Trace::items_behind(NodeId node) const {
  std::vector<bool> seen(ruleset_.conditions.nodes.size());
  std::vector<bool> items(ruleset_.questionnaire.items.size());
  visit(node, seen, items);
  std::vector<ItemIndex> found;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i]) found.push_back(static_cast<ItemIndex>(i));
  }
  return found;
}

std::vector<ItemIndex> Trace::unknown_behind(NodeId node) const {
  auto items = items_behind(node);
  std::erase_if(items, [&](ItemIndex item) {
    return block_.answer(record_, item).state == AnswerState::answered;
  });
  return items;
}

std::vector<Because> Trace::because(const std::vector<ItemIndex>& items) const {
  std::vector<Because> because;
  std::ranges::transform(items, std::back_inserter(because), [&](ItemIndex index) {
    const auto& item = ruleset_.questionnaire.items[index];
    const auto answer = block_.answer(record_, index);
    const bool asked = is_asked(evaluation_, index, record_);
    const bool stands = asked || (item.answer_stands() && answer.is_given());
    return Because{item.id, stands ? to_words(item, answer) : "not asked"};
  });
  return because;
}

}  // namespace unkink
