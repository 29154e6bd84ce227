// SPDX-License-Identifier: Apache-2.0
// A case's answers: its own on top of those of the cases that it is based on.
#pragma once

#include "read/ruleset_draft.hpp"

namespace unkink {

/// Later answers replace earlier ones of the same key; circular bases were refused by compile.
RawAnswers answers_of(const CaseDraft& one, const RulesetDraft& draft);

}  // namespace unkink
