// SPDX-License-Identifier: Apache-2.0
// What there is to say of the answers themselves: which are unknown, which were switched off, which
// patterns and cautions they make.
#include "evaluate/outcome_parts.hpp"

namespace unkink {
namespace {

template <class Visit>
void for_each_item(const Record& record, Visit visit) {
  const auto& items = record.ruleset.questionnaire.items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto index = static_cast<ItemIndex>(i);
    visit(index, items[i], record.block.answer(record.index, index));
  }
}

// Whether the answer says what the ruleset assumes anyway when the item is not asked.
bool as_assumed(const Item& item, const Answer& answer) {
  if (answer.state != AnswerState::answered || !item.when_not_asked) return false;
  return item.type == ItemType::choices ? answer.selected == item.when_not_asked->selected
                                        : answer.value == item.when_not_asked->value;
}

}  // namespace

std::vector<UnknownAnswer> unknown_of(const Record& record) {
  std::vector<UnknownAnswer> unknown;
  for_each_item(record, [&](ItemIndex index, const Item& item, const Answer& answer) {
    if (answer.state == AnswerState::answered) return;
    const bool unsure = test_bit(record.evaluation.unsure[index], record.index);
    if (!unsure && !is_asked(record.evaluation, index, record.index)) return;
    unknown.push_back({index, item.id, answer.state});
  });
  return unknown;
}

std::vector<Contradiction> switched_off_of(const Record& record) {
  std::vector<Contradiction> contradictions;
  for_each_item(record, [&](ItemIndex index, const Item& item, const Answer& answer) {
    if (!answer.is_given()) return;
    if (is_asked(record.evaluation, index, record.index) || as_assumed(item, answer)) return;
    contradictions.push_back(
        {item.answer_stands() ? "switched_off" : "set_aside",
         {index},
         "\"" + item.id + "\" was answered \"" + to_words(item, answer) +
             "\" although other answers rule it out; " +
             (item.answer_stands() ? "the answer counts" : "the answer was set aside")});
  });
  return contradictions;
}

std::vector<FittingPattern> patterns_of(const Record& record) {
  std::vector<FittingPattern> fitting;
  for (const auto& pattern : record.ruleset.patterns) {
    if (record.evaluation.truth(pattern.when, record.index) != Truth::yes) continue;
    const bool excluded =
        pattern.unless && record.evaluation.truth(*pattern.unless, record.index) != Truth::no;
    if (excluded) continue;
    fitting.push_back(
        {pattern.id, pattern.say, pattern.targets, pattern.movements, pattern.gentle});
  }
  return fitting;
}

std::vector<ActiveCaution> cautions_of(const Record& record) {
  std::vector<ActiveCaution> active;
  const auto trace = record.trace();
  for (const auto& caution : record.ruleset.cautions) {
    const auto truth = record.evaluation.truth(caution.when, record.index);
    if (truth == Truth::no) continue;
    active.push_back({caution.id, caution.say, caution.forbids, truth == Truth::yes,
                      trace.because(trace.items_behind(caution.when))});
  }
  return active;
}

}  // namespace unkink
