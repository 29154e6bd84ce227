// SPDX-License-Identifier: Apache-2.0
#include "evaluate/evaluate.hpp"

#include "evaluate/kernel.hpp"

namespace unkink {

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
