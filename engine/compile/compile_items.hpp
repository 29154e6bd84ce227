// SPDX-License-Identifier: Apache-2.0
// Items: from drafts to typed items, without their conditions.
#pragma once

#include "compile/faults.hpp"
#include "model/questionnaire.hpp"
#include "read/ruleset_draft.hpp"

namespace unkink {

/// One item a draft, in order; `ask_when` is left for the condition compiler. Reports unknown
/// types, keys that do not belong to the type, bad options, empty ranges and an ill-typed
/// `when_not_asked`.
Questionnaire compile_items(const RulesetDraft& draft, Faults& faults);

}  // namespace unkink
