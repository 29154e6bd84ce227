// SPDX-License-Identifier: Apache-2.0
// Invented people: answers to any questionnaire, mostly free of danger signs, as in real life.
#pragma once

#include <vector>

#include "model/answers.hpp"
#include "model/ruleset.hpp"
#include "random_stream.hpp"

namespace unkink::bench {

/// How often, in percent of the answers that would be given, one is left out or "not sure".
struct Gaps {
  double missing = 0;
  double unsure = 0;
};

/// `count` people. Items that their own answers switch off are unanswered; impossible pairs do not
/// occur. The same stream gives the same people.
std::vector<Answers> invent_people(const Ruleset& ruleset, std::size_t count, const Gaps& gaps,
                                   RandomStream& stream);

}  // namespace unkink::bench
