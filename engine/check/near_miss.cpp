// SPDX-License-Identifier: Apache-2.0
// Every changed answer is one record of a block, so that a near miss costs a single evaluation.
#include "check/near_miss.hpp"

#include <algorithm>
#include <set>

#include "evaluate/impossible_pairs.hpp"

namespace unkink {
namespace {

std::set<std::int32_t> tried_numbers(const Ruleset& ruleset, ItemIndex index) {
  const auto& item = ruleset.questionnaire.items[index];
  std::set<std::int32_t> numbers = {item.minimum, item.maximum};
  for (const auto& node : ruleset.conditions.nodes) {
    if (node.kind != NodeKind::within || node.item != index) continue;
    // Both sides of each bound: a negated comparison holds just outside of it.
    for (const std::int64_t bound : {node.low, node.high}) {
      for (const auto number : {bound - 1, bound, bound + 1}) {
        numbers.insert(static_cast<std::int32_t>(
            std::clamp<std::int64_t>(number, item.minimum, item.maximum)));
      }
    }
  }
  return numbers;
}

// Options are added to and taken from what is selected; "none of these" is tried as well.
std::vector<Answer> changed_choices(const Item& item, const Answer& answer) {
  std::vector<Answer> changed = {{AnswerState::answered, 0, 0}};
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    const auto option = std::uint64_t{1} << i;
    changed.push_back({AnswerState::answered, 0, option});
    changed.push_back({AnswerState::answered, 0, answer.selected ^ option});
  }
  return changed;
}

std::vector<Answer> changed_answers(const Ruleset& ruleset, ItemIndex index, const Answer& answer) {
  const auto& item = ruleset.questionnaire.items[index];
  if (item.type == ItemType::choices) return changed_choices(item, answer);
  std::vector<Answer> changed;
  if (item.type == ItemType::integer) {
    for (const auto number : tried_numbers(ruleset, index)) {
      changed.push_back({AnswerState::answered, number, 0});
    }
    return changed;
  }
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    changed.push_back({AnswerState::answered, static_cast<std::int32_t>(i), 0});
  }
  return changed;
}

}  // namespace

bool one_answer_fires(const Ruleset& ruleset, std::size_t rule, const Answers& answers) {
  std::vector<Answers> changed;
  for (std::size_t i = 0; i < answers.by_item.size(); ++i) {
    const auto index = static_cast<ItemIndex>(i);
    for (const auto& answer : changed_answers(ruleset, index, answers.by_item[i])) {
      changed.push_back(answers);
      changed.back().by_item[i] = answer;
    }
  }
  Block block(ruleset.questionnaire, changed.size());
  for (std::size_t record = 0; record < changed.size(); ++record)
    block.put(record, changed[record]);
  ImpossiblePairs(ruleset).settle(block);
  block.seal();
  const auto evaluation = evaluate(ruleset, block);
  const auto& fired = evaluation.nodes[ruleset.rules[rule].when].yes;
  return std::ranges::any_of(fired, [](Word word) { return word != 0; });
}

}  // namespace unkink
