// SPDX-License-Identifier: Apache-2.0
// A condition's truth by walking its nodes for one person: slow, plain, and apart from evaluate.
#pragma once

#include <algorithm>

#include "model/answers.hpp"
#include "model/ruleset.hpp"
#include "model/truth.hpp"

namespace unkink::test {

class NaiveTruth {
 public:
  NaiveTruth(const Ruleset& ruleset, const Answers& answers)
      : ruleset_(ruleset), answers_(answers) {}

  Truth of(NodeId id) const {
    const auto& node = ruleset_.conditions.nodes[id];
    if (is_atom(node.kind)) return of_atom(node);
    std::uint32_t yes = 0;
    std::uint32_t unknown = 0;
    for (const auto child : ruleset_.conditions.children_of(node)) {
      const auto truth = of(child);
      if (truth == Truth::yes) ++yes;
      if (truth == Truth::unknown) ++unknown;
    }
    if (node.kind == NodeKind::negation) return reached(1 - yes - unknown, unknown, 1);
    return reached(yes, unknown, needed(node));
  }

 private:
  static std::uint32_t needed(const Node& node) {
    if (node.kind == NodeKind::all_of) return node.child_count;
    return node.kind == NodeKind::any_of ? 1 : node.count;
  }

  static Truth reached(std::uint32_t yes, std::uint32_t unknown, std::uint32_t count) {
    if (yes >= count) return Truth::yes;
    return yes + unknown >= count ? Truth::unknown : Truth::no;
  }

  Truth of_atom(const Node& node) const {
    if (node.kind == NodeKind::never) return Truth::no;
    const auto& answer = answers_.by_item[node.item];
    const bool selected = (answer.selected & node.mask) != 0;
    if (node.kind == NodeKind::has && selected) return Truth::yes;
    if (answer.state != AnswerState::answered) return Truth::unknown;
    return holds(node, answer) ? Truth::yes : Truth::no;
  }

  static bool holds(const Node& node, const Answer& answer) {
    if (node.kind == NodeKind::within) return node.low <= answer.value && answer.value <= node.high;
    if (node.kind == NodeKind::has_none) return answer.selected == 0;
    if (node.kind == NodeKind::has) return (answer.selected & node.mask) != 0;
    return (node.mask >> static_cast<std::uint32_t>(answer.value) & 1U) != 0;
  }

  const Ruleset& ruleset_;
  const Answers& answers_;
};

}  // namespace unkink::test
