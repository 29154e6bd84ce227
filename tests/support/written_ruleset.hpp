// SPDX-License-Identifier: Apache-2.0
// WrittenRuleset: a ruleset's folder that a test writes, in a place that vanishes with it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "compile/compile_ruleset.hpp"
#include "read/ruleset_draft.hpp"

namespace unkink::test {

/// The smallest ruleset that compiles; tests add files to it.
std::filesystem::path smallest_ruleset();

class WrittenRuleset {
 public:
  /// Starts with the files of `start`.
  explicit WrittenRuleset(const std::filesystem::path& start = smallest_ruleset());
  ~WrittenRuleset();
  WrittenRuleset(const WrittenRuleset&) = delete;
  WrittenRuleset& operator=(const WrittenRuleset&) = delete;

  const std::filesystem::path& folder() const { return folder_; }

  void write(const std::string& name, std::string_view text) const;

  /// What the files say; throws when they cannot be read.
  RulesetDraft draft() const;

  /// The compiled ruleset; throws with all its faults when there are any.
  Ruleset compiled() const;

 private:
  std::filesystem::path folder_;
};

/// The smallest ruleset, compiled once.
const Ruleset& minimal();

}  // namespace unkink::test
