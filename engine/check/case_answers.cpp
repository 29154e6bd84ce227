// SPDX-License-Identifier: Apache-2.0
#include "check/case_answers.hpp"

#include <algorithm>

namespace unkink {
namespace {

const CaseDraft* base_of(const CaseDraft& one, const RulesetDraft& draft) {
  if (!one.base) return nullptr;
  const auto found = std::ranges::find_if(
      draft.cases, [&](const CaseDraft& other) { return other.id.value == one.base->value; });
  return found == draft.cases.end() ? nullptr : &*found;
}

}  // namespace

RawAnswers answers_of(const CaseDraft& one, const RulesetDraft& draft) {
  const auto* base = base_of(one, draft);
  if (base == nullptr) return one.answers;
  auto answers = answers_of(*base, draft);
  for (const auto& entry : one.answers.entries) {
    std::erase_if(answers.entries,
                  [&](const RawAnswer& earlier) { return earlier.key.value == entry.key.value; });
    answers.entries.push_back(entry);
  }
  return answers;
}

}  // namespace unkink
