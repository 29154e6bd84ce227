// SPDX-License-Identifier: Apache-2.0
// Why the disposition is what it is: rules that fired, and the policies for unknown answers.
#include <algorithm>
#include <tuple>

#include "evaluate/outcome_parts.hpp"

namespace unkink {
namespace {

std::vector<ItemIndex> items_in(const Record& record, const std::vector<Plane>& by_item) {
  std::vector<ItemIndex> items;
  for (std::size_t i = 0; i < by_item.size(); ++i) {
    if (test_bit(by_item[i], record.index)) items.push_back(static_cast<ItemIndex>(i));
  }
  return items;
}

Reason rule_reason(const Rule& rule, RaisedBy by, std::vector<Because> because) {
  return {rule.id, rule.set, by, rule.say, rule.sources, std::move(because), rule.plan_allowed};
}

std::vector<ItemIndex> unsure_behind(const Record& record, const Rule& rule) {
  auto items = record.trace().unknown_behind(rule.when);
  std::erase_if(items, [&](ItemIndex item) {
    return !test_bit(record.evaluation.unsure[item], record.index);
  });
  return items;
}

void add_rules(const Record& record, std::vector<Reason>& reasons) {
  const auto& [ruleset, block, evaluation, index] = record;
  const auto trace = record.trace();
  for (const auto& rule : ruleset.rules) {
    if (evaluation.fired(rule, index)) {
      const auto because = trace.because(trace.items_behind(rule.when));
      reasons.push_back(rule_reason(rule, RaisedBy::yes, because));
    } else if (evaluation.fired_unsure(rule, index)) {
      const auto because = trace.because(unsure_behind(record, rule));
      reasons.push_back(rule_reason(rule, RaisedBy::unsure, because));
    }
  }
}

Reason policy_reason(const Record& record, std::string_view id, const Policy& policy, RaisedBy by,
                     const std::vector<Plane>& by_item) {
  return {std::string(id),
          policy.set,
          by,
          policy.say,
          policy.sources,
          record.trace().because(items_in(record, by_item)),
          false};
}

void add_policies(const Record& record, std::vector<Reason>& reasons) {
  const auto& [ruleset, block, evaluation, index] = record;
  const auto add = [&](const Plane& holds, std::string_view id, const Policy& policy, RaisedBy by,
                       const std::vector<Plane>& by_item) {
    if (!test_bit(holds, index)) return;
    reasons.push_back(policy_reason(record, id, policy, by, by_item));
  };
  add(evaluation.unsure_often, "policy-many-unsure", ruleset.many_unsure, RaisedBy::unsure,
      evaluation.counted);
  add(evaluation.unsure_once, "policy-unsure", ruleset.unsure, RaisedBy::unsure,
      evaluation.counted);
  add(evaluation.incomplete, "policy-unanswered", ruleset.unanswered, RaisedBy::unanswered,
      evaluation.missing);
}

template <class Raising>
void sort_by_urgency(std::vector<Raising>& raising) {
  std::ranges::sort(raising, [](const Raising& a, const Raising& b) {
    return std::tuple(b.disposition, std::string_view(a.rule)) <
           std::tuple(a.disposition, std::string_view(b.rule));
  });
}

}  // namespace

void sort_reasons(std::vector<Reason>& reasons) { sort_by_urgency(reasons); }

std::vector<Reason> reasons_of(const Record& record) {
  std::vector<Reason> reasons;
  add_rules(record, reasons);
  add_policies(record, reasons);
  sort_by_urgency(reasons);
  return reasons;
}

std::vector<OpenRule> open_rules_of(const Record& record) {
  const auto& [ruleset, block, evaluation, index] = record;
  std::vector<OpenRule> open;
  for (const auto& rule : ruleset.rules) {
    if (evaluation.truth(rule.when, index) != Truth::unknown) continue;
    if (evaluation.fired_unsure(rule, index)) continue;
    std::vector<std::string> items;
    for (const auto item : record.trace().unknown_behind(rule.when)) {
      items.push_back(ruleset.questionnaire.items[item].id);
    }
    open.push_back({rule.id, rule.set, rule.say, std::move(items)});
  }
  sort_by_urgency(open);
  return open;
}

}  // namespace unkink
