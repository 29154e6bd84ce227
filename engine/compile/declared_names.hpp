// SPDX-License-Identifier: Apache-2.0
// DeclaredNames: every id that a ruleset declares, checked for form and for being declared once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compile/faults.hpp"
#include "read/ruleset_draft.hpp"

namespace unkink {

/// The ids of one kind of thing, in order of declaration.
struct DeclaredNames {
  std::vector<std::string> items;
  std::vector<std::string> sources;
  std::vector<std::string> rules;
  std::vector<std::string> cases;
  std::vector<std::string> patterns;
  std::vector<std::string> scores;
  std::vector<std::string>
      findings;  ///< findings, soft flags and scores: what conditions name alone
  std::vector<std::string> soft_flags;
  std::vector<std::string> demands;
};

/// Collects the ids and reports bad-id and duplicate-id.
DeclaredNames declare_names(const RulesetDraft& draft, Faults& faults);

/// Reports each source that was not declared, and a list that is empty (`missing-source`).
/// `what` names the thing for the message: `rule "x"`.
void check_sources(const Texts& used, const Text& owner, std::string_view what,
                   const DeclaredNames& names, Faults& faults);

/// The values of `texts`.
std::vector<std::string> values_of(const Texts& texts);

}  // namespace unkink
