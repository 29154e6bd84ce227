// SPDX-License-Identifier: Apache-2.0
// The shipped ruleset and many people who answer it: every case, and people made by a fixed seed.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "evaluate/impossible_pairs.hpp"
#include "read/ruleset_draft.hpp"

namespace unkink::test {

struct Shipped {
  RulesetDraft draft;
  Ruleset ruleset;
};

/// rules/upper-back, read and compiled once.
const Shipped& shipped();

/// The answers of every case, then people made from the seed, five blocks in all unless
/// UNKINK_PEOPLE_BLOCKS says another number. Some start from a
/// case, some deny most dangers, some are often not sure.
const std::vector<Answers>& people();

inline constexpr std::size_t block_size = 4096;

Block block_of(const Ruleset& ruleset, const std::vector<Answers>& all, std::size_t first,
               std::size_t count);

/// The records whose disposition is at least `least`, read off the planes.
Plane reached(const Ruleset& ruleset, const Evaluation& evaluation, Disposition least);

/// The item's "no": no, none of these, or the option "no"; nothing when it has none.
std::optional<Answer> denial(const Item& item);

/// One person's answers on a line.
std::string said(const Ruleset& ruleset, const Answers& answers);

/// All of an outcome that a person could notice, in one text.
std::string summary(const Outcome& outcome);

}  // namespace unkink::test
