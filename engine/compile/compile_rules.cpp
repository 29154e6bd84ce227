// SPDX-License-Identifier: Apache-2.0
// Everything that is a condition with an effect: rules, soft flags, patterns, cautions, invariants.
#include <algorithm>
#include <array>

#include "base/nearest.hpp"
#include "compile/compile_parts.hpp"

namespace unkink {
namespace {

struct UnsureWord {
  std::string_view word;
  UnsureEffect effect;
};
constexpr std::array unsure_words = {UnsureWord{"fire", UnsureEffect::fire},
                                     UnsureWord{"count", UnsureEffect::count},
                                     UnsureWord{"nothing", UnsureEffect::nothing}};

UnsureEffect compile_unsure(const Text& written, Faults& faults) {
  const auto known = std::ranges::find(unsure_words, written.value, &UnsureWord::word);
  if (known != unsure_words.end()) return known->effect;
  if (!written.value.empty()) {
    std::vector<std::string> words;
    for (const auto& one : unsure_words) words.emplace_back(one.word);
    faults.add(Code::bad_value, written.span, "\"unsure\" cannot be " + in_quotes(written.value),
               suggest(written.value, words));
  }
  return UnsureEffect::fire;
}

bool compile_plan_allowed(const RuleDraft& draft, Disposition set, Faults& faults) {
  if (!draft.plan || draft.plan->value == "forbid") return false;
  if (draft.plan->value != "allow") {
    faults.add(Code::bad_value, draft.plan->span,
               "\"plan\" cannot be " + in_quotes(draft.plan->value),
               suggest(draft.plan->value, {"forbid", "allow"}));
    return false;
  }
  if (set != Disposition::routine) {
    faults.add(Code::plan_not_allowed, draft.plan->span,
               "a rule that sets " + std::string(name(set)) + " cannot allow a plan",
               "only rules that set routine can: above it there is none, self_care has one anyway");
  }
  return true;
}

Rule compile_rule(const RuleDraft& draft, const Parts& parts) {
  Rule rule;
  rule.id = draft.id.value;
  rule.when = parts.conditions.compile(draft.when);
  rule.when_text = draft.when.value;
  rule.set = compile_disposition(draft.set, parts.faults);
  rule.unsure = compile_unsure(draft.unsure, parts.faults);
  rule.plan_allowed = compile_plan_allowed(draft, rule.set, parts.faults);
  rule.say = draft.say.value;
  rule.sources = values_of(draft.sources);
  rule.reads = parts.conditions.graph().reads(rule.when);
  check_sources(draft.sources, draft.id, "rule", parts.names, parts.faults);
  return rule;
}

Pattern compile_pattern(const PatternDraft& draft, const Parts& parts) {
  Pattern pattern;
  pattern.id = draft.id.value;
  pattern.when = parts.conditions.compile(draft.when);
  if (draft.unless) pattern.unless = parts.conditions.compile(*draft.unless);
  pattern.say = draft.say.value;
  pattern.targets = values_of(draft.targets);
  pattern.movements = values_of(draft.movements);
  pattern.gentle = draft.gentle;
  pattern.sources = values_of(draft.sources);
  check_sources(draft.sources, draft.id, "pattern", parts.names, parts.faults);
  if (parts.draft.vocabulary) {
    check_words(draft.targets, values_of(parts.draft.vocabulary->targets), Code::unknown_word,
                "target", parts.faults);
    check_words(draft.movements, values_of(parts.draft.vocabulary->movements), Code::unknown_word,
                "movement", parts.faults);
  }
  return pattern;
}

Caution compile_caution(const CautionDraft& draft, const Parts& parts) {
  Caution caution;
  caution.id = draft.id.value;
  caution.when = parts.conditions.compile(draft.when);
  caution.forbids = values_of(draft.forbids);
  caution.say = draft.say.value;
  caution.sources = values_of(draft.sources);
  caution.reads = parts.conditions.graph().reads(caution.when);
  check_sources(draft.sources, draft.id, "caution", parts.names, parts.faults);
  check_words(draft.forbids, parts.names.demands, Code::unknown_word, "demand", parts.faults);
  return caution;
}

ItemIndex integer_item(const Text& written, const Parts& parts) {
  const auto item = parts.questionnaire.find(written.value);
  if (!item) {
    parts.faults.add(Code::unknown_item, written.span,
                     "no item is called " + in_quotes(written.value),
                     suggest(written.value, parts.questionnaire.ids()));
    return 0;
  }
  if (parts.questionnaire.items[*item].type != ItemType::integer) {
    parts.faults.add(Code::type_mismatch, written.span,
                     in_quotes(written.value) + " is not a number",
                     "both items of [[impossible]] are integers");
  }
  return *item;
}

}  // namespace

Disposition compile_disposition(const Text& written, Faults& faults) {
  const auto disposition = disposition_named(written.value);
  if (!disposition && !written.value.empty()) {
    faults.add(Code::bad_value, written.span,
               "no disposition is called " + in_quotes(written.value),
               suggest(written.value, {disposition_names.rbegin(), disposition_names.rend()}));
  }
  return disposition.value_or(Disposition::routine);
}

void check_words(const Texts& texts, const std::vector<std::string>& allowed, Code code,
                 std::string_view what, Faults& faults) {
  for (const auto& text : texts) {
    if (text.value.empty()) continue;  // reported where it was read
    if (std::ranges::find(allowed, text.value) != allowed.end()) continue;
    faults.add(code, text.span, "no " + std::string(what) + " is called " + in_quotes(text.value),
               suggest(text.value, allowed));
  }
}

std::vector<Rule> compile_rules(const Parts& parts) {
  std::vector<Rule> rules;
  rules.reserve(parts.draft.rules.size());
  for (const auto& draft : parts.draft.rules) rules.push_back(compile_rule(draft, parts));
  std::ranges::sort(rules, {}, &Rule::id);
  return rules;
}

std::vector<SoftFlag> compile_soft_flags(const Parts& parts) {
  std::vector<SoftFlag> flags;
  for (const auto& draft : parts.draft.soft_flags) {
    check_sources(draft.sources, draft.id, "soft flag", parts.names, parts.faults);
    flags.push_back({draft.id.value, parts.conditions.named(draft.id), draft.say.value,
                     values_of(draft.sources)});
  }
  return flags;
}

std::vector<Pattern> compile_patterns(const Parts& parts) {
  std::vector<Pattern> patterns;
  for (const auto& draft : parts.draft.patterns) {
    patterns.push_back(compile_pattern(draft, parts));
  }
  return patterns;
}

std::vector<Caution> compile_cautions(const Parts& parts) {
  std::vector<Caution> cautions;
  for (const auto& draft : parts.draft.cautions) cautions.push_back(compile_caution(draft, parts));
  return cautions;
}

std::vector<Invariant> compile_invariants(const Parts& parts) {
  std::vector<Invariant> invariants;
  for (const auto& draft : parts.draft.invariants) {
    invariants.push_back({draft.id.value, parts.conditions.compile(draft.when),
                          compile_disposition(draft.at_least, parts.faults), draft.say.value});
  }
  return invariants;
}

std::vector<ImpossiblePair> compile_impossible_pairs(const Parts& parts) {
  std::vector<ImpossiblePair> pairs;
  for (const auto& draft : parts.draft.impossible) {
    pairs.push_back({draft.id.value, integer_item(draft.greater, parts),
                     integer_item(draft.than, parts), draft.say.value});
  }
  return pairs;
}

}  // namespace unkink
