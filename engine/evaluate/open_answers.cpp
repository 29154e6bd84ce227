// SPDX-License-Identifier: Apache-2.0
#include "evaluate/open_answers.hpp"

namespace unkink {
namespace {

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
    if (!evaluation.in_doubt[when]) continue;
    const auto& open = evaluation.nodes[when].unsure;
    each_live_word(evaluation.live[when], open.size(), [&](std::size_t w) {
      if (open[w] == 0) return;
      for (const auto item : ruleset.rules[index].reads) {
        evaluation.counted[item][w] |= open[w] & evaluation.unsure[item][w];
      }
    });
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

std::vector<CountingRule> counting_rules(const Ruleset& ruleset) {
  std::vector<CountingRule> counting;
  for (std::size_t r = 0; r < ruleset.rules.size(); ++r) {
    const auto& rule = ruleset.rules[r];
    if (rule.unsure == UnsureEffect::count) counting.push_back({r, rule.when});
  }
  return counting;
}

void settle_open_answers(const Ruleset& ruleset, std::span<const CountingRule> counting,
                         const Block& block, Evaluation& evaluation) {
  evaluate_items(ruleset, block, evaluation);
  count_unsure(ruleset, counting, evaluation);
  apply_policies(ruleset, evaluation);
}

}  // namespace unkink
