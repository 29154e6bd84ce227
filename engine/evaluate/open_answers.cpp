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

OpenAnswers::OpenAnswers(const Ruleset& ruleset)
    : ruleset_(ruleset), unsure_behind_(ruleset.conditions) {
  for (const auto& rule : ruleset.rules) {
    if (rule.unsure == UnsureEffect::count) counting_.push_back(rule.when);
  }
}

void OpenAnswers::settle(const Block& block, Evaluation& evaluation) {
  evaluate_items(ruleset_, block, evaluation);
  count_unsure(block, evaluation);
  apply_policies(ruleset_, evaluation);
}

// Every red flag answered "not sure" counts; so does what speaks for a rule with
// `unsure = "count"`.
void OpenAnswers::count_unsure(const Block& block, Evaluation& evaluation) {
  const auto& items = ruleset_.questionnaire.items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].red_flag) {
      evaluation.counted[i] = evaluation.unsure[i];
    } else {
      evaluation.counted[i].assign(evaluation.all.size(), 0);
    }
  }
  if (!block.in_doubt()) return;
  for (const auto when : counting_) {
    if (evaluation.in_doubt[when] == 0) continue;
    each_live_word(evaluation.live[when], evaluation.all.size(),
                   [&](std::size_t w) { unsure_behind_.count(when, w, evaluation); });
  }
}

}  // namespace unkink
