// SPDX-License-Identifier: Apache-2.0
#include "compile/compile_parts.hpp"

namespace unkink {
namespace {

// Nothing in a session counts higher; keeps all arithmetic on doses far from overflow.
constexpr std::int64_t highest_count = 100'000;

IntRange compile_range(const RangeDraft& written, Faults& faults) {
  const bool sound =
      written.low >= 0 && written.low <= written.high && written.high <= highest_count;
  if (!sound) {
    faults.add(Code::bad_value, written.span, "a range is [low, high] with 0 <= low <= high",
               "at most 100000");
    return {0, 0};
  }
  return {static_cast<std::int32_t>(written.low), static_cast<std::int32_t>(written.high)};
}

DoseLimits compile_limits(const DoseLimitsDraft& draft, Faults& faults) {
  return {compile_range(draft.hold_seconds, faults),  compile_range(draft.repetitions, faults),
          compile_range(draft.sets, faults),          compile_range(draft.duration_seconds, faults),
          compile_range(draft.times_per_day, faults), compile_range(draft.days_per_week, faults)};
}

std::uint32_t count_from_one(const Spanned<std::int64_t>& written, std::string_view key,
                             Faults& faults) {
  if (written.value >= 1 && written.value <= highest_count) {
    return static_cast<std::uint32_t>(written.value);
  }
  faults.add(Code::bad_value, written.span, in_quotes(key) + " is a number from 1 on");
  return 1;
}

Vocabulary compile_vocabulary(const VocabularyDraft& draft) {
  return {values_of(draft.positions), values_of(draft.movements), values_of(draft.equipment),
          values_of(draft.targets)};
}

Demand compile_demand(const DemandDraft& draft, const PlanRules& rules, Faults& faults) {
  Demand demand{draft.id.value,
                draft.text.value,
                count_from_one(draft.since, "since", faults),
                values_of(draft.positions),
                values_of(draft.movements),
                values_of(draft.equipment)};
  if (rules.demands_version > 0 && demand.since > rules.demands_version) {
    faults.add(
        Code::bad_value, draft.since.span,
        "\"since\" is newer than the list's version " + std::to_string(rules.demands_version));
  }
  return demand;
}

void compile_frame(const PlanDraft& draft, PlanRules& rules, Faults& faults) {
  rules.cover = values_of(draft.cover);
  rules.equipment_at_hand = values_of(draft.equipment_at_hand);
  rules.max_exercises = count_from_one(draft.max_exercises, "max_exercises", faults);
  rules.minutes = count_from_one(draft.minutes, "minutes", faults);
  rules.schedule = draft.schedule.value;
  rules.principles = values_of(draft.principles);
  rules.stop_rules = values_of(draft.stop_rules);
  rules.come_back = draft.come_back.value;
}

// Without a vocabulary, which is a fault of its own, nothing is known about words.
void check_vocabulary(const RulesetDraft& draft, const Vocabulary& words, Faults& faults) {
  if (!draft.vocabulary) return;
  const auto check = [&](const Texts& texts, const std::vector<std::string>& allowed,
                         std::string_view what) {
    check_words(texts, allowed, Code::unknown_word, what, faults);
  };
  for (const auto& demand : draft.demands) {
    check(demand.positions, words.positions, "position");
    check(demand.movements, words.movements, "movement");
    check(demand.equipment, words.equipment, "equipment");
  }
  if (!draft.plan) return;
  check(draft.plan->cover, words.movements, "movement");
  check(draft.plan->equipment_at_hand, words.equipment, "equipment");
}

void report_missing(bool there, const RulesetDraft& draft, std::string_view table, Faults& faults) {
  if (there) return;
  const auto folder = std::make_shared<SourceFile>(SourceFile{draft.folder, {}});
  faults.add(Code::missing_key, {folder, {}, 1},
             "no file of the ruleset has a " + std::string(table) + " table",
             "plans cannot be made safe without it");
}

}  // namespace

PlanRules compile_plan_rules(const RulesetDraft& draft, Faults& faults) {
  PlanRules rules;
  report_missing(draft.vocabulary.has_value(), draft, "[vocabulary]", faults);
  report_missing(draft.dose_limits.has_value(), draft, "[dose_limits]", faults);
  report_missing(draft.demands_version.has_value(), draft, "[demands]", faults);
  report_missing(draft.plan.has_value(), draft, "[plan]", faults);
  if (draft.vocabulary) rules.vocabulary = compile_vocabulary(*draft.vocabulary);
  if (draft.dose_limits) rules.limits = compile_limits(*draft.dose_limits, faults);
  if (draft.demands_version) {
    rules.demands_version = count_from_one(*draft.demands_version, "version", faults);
  }
  for (const auto& demand : draft.demands) {
    rules.demands.push_back(compile_demand(demand, rules, faults));
  }
  if (draft.plan) compile_frame(*draft.plan, rules, faults);
  check_vocabulary(draft, rules.vocabulary, faults);
  return rules;
}

}  // namespace unkink
