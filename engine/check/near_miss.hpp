// SPDX-License-Identifier: Apache-2.0
// Near misses: is there one answer whose change would make a rule fire?
#pragma once

#include "model/answers.hpp"
#include "model/ruleset.hpp"

namespace unkink {

/// True when some single definite answer, put in place of one of `answers`, makes the rule's
/// condition true. Integers are tried at, just below and just above every bound that the ruleset
/// compares the item with.
bool one_answer_fires(const Ruleset& ruleset, std::size_t rule, const Answers& answers);

}  // namespace unkink
