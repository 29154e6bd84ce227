// SPDX-License-Identifier: Apache-2.0
// Who the ruleset is, its policies for unknown answers, and where its dispositions send people.
#include <algorithm>

#include "compile/compile_parts.hpp"

namespace unkink {
namespace {

void missing_table(const RulesetDraft& draft, std::string_view table, std::string help,
                   Faults& faults) {
  const auto folder = std::make_shared<SourceFile>(SourceFile{draft.folder, {}});
  faults.add(Code::missing_key, {folder, {}, 1}, "no file of the ruleset has " + std::string(table),
             std::move(help));
}

void compile_identity(const RulesetDraft& draft, Ruleset& ruleset, Faults& faults) {
  if (!draft.head) {
    return missing_table(draft, "a [ruleset] table", "it names id, version, title, language",
                         faults);
  }
  ruleset.identity = {draft.head->id.value, draft.head->version.value, draft.sha256};
  ruleset.title = draft.head->title.value;
  ruleset.language = draft.head->language.value;
  if (draft.head->notice) ruleset.notice = draft.head->notice->value;
}

Policy compile_policy(const std::optional<PolicyDraft>& policy, std::string_view key,
                      Disposition least, const RulesetDraft& draft, const DeclaredNames& names,
                      Faults& faults) {
  if (!policy) {
    missing_table(draft, "a [policy." + std::string(key) + "] table",
                  "it says what unknown answers do: set, say, sources", faults);
    return {};
  }
  const auto set = compile_disposition(policy->set, faults);
  if (set < least) {
    faults.add(Code::policy_too_weak, policy->set.span,
               "[policy." + std::string(key) + "] must set at least " + std::string(name(least)),
               "missing and \"not sure\" answers never count as \"no\"");
  }
  check_sources(policy->sources, {std::string(key), policy->span}, "policy", names, faults);
  return {set, policy->say.value, values_of(policy->sources)};
}

std::uint32_t compile_many(const RulesetDraft& draft, Faults& faults) {
  if (!draft.many_unsure || !draft.many_unsure->at_least) return 3;
  const auto& written = *draft.many_unsure->at_least;
  if (written.value < 1 || written.value > 3) {
    faults.add(Code::policy_too_weak, written.span,
               "[policy.many_unsure] must act from 1, 2 or 3 \"not sure\" answers on",
               "write: at_least = 3");
    return 3;
  }
  return static_cast<std::uint32_t>(written.value);
}

void compile_referral(const DispositionDraft& draft, Ruleset& ruleset, Faults& faults) {
  const auto disposition = compile_disposition(draft.id, faults);
  auto& referral = ruleset.referrals[static_cast<std::size_t>(disposition)];
  if (!referral.text.empty()) {
    faults.add(Code::duplicate_id, draft.id.span, in_quotes(draft.id.value) + " is declared twice");
  }
  const bool needs_place = disposition != Disposition::self_care;
  if (needs_place && (!draft.to || !draft.within)) {
    faults.add(Code::missing_key, draft.span,
               "[[disposition]] needs the key \"" + std::string(draft.to ? "within" : "to") + "\"",
               "whom to see, and how soon");
  }
  referral.text = draft.text.value;
  referral.safety_net = draft.safety_net.value;
  if (draft.to) referral.to = draft.to->value;
  if (draft.within) referral.within = draft.within->value;
}

void compile_referrals(const RulesetDraft& draft, Ruleset& ruleset, Faults& faults) {
  for (const auto& disposition : draft.dispositions) compile_referral(disposition, ruleset, faults);
  for (const auto word : disposition_names) {
    const bool there = std::ranges::any_of(
        draft.dispositions, [&](const auto& disposition) { return disposition.id.value == word; });
    if (there) continue;
    missing_table(draft, "a [[disposition]] with id = \"" + std::string(word) + "\"",
                  "a ruleset has a text for each of the five", faults);
  }
}

}  // namespace

void compile_head(const RulesetDraft& draft, const DeclaredNames& names, Ruleset& ruleset,
                  Faults& faults) {
  compile_identity(draft, ruleset, faults);
  const auto policy = [&](const std::optional<PolicyDraft>& written, std::string_view key,
                          Disposition least) {
    return compile_policy(written, key, least, draft, names, faults);
  };
  ruleset.unanswered = policy(draft.unanswered, "unanswered", Disposition::routine);
  ruleset.unsure = policy(draft.unsure, "unsure", Disposition::routine);
  ruleset.many_unsure = policy(draft.many_unsure, "many_unsure", Disposition::urgent);
  ruleset.many_unsure_count = compile_many(draft, faults);
  compile_referrals(draft, ruleset, faults);
  for (const auto& source : draft.sources) {
    ruleset.sources.push_back({source.id.value, source.title.value, source.body.value,
                               source.year.value, source.read.value});
  }
}

}  // namespace unkink
