// SPDX-License-Identifier: Apache-2.0
// Records of the minimal ruleset, read by the fast reader and by the strict one: both must say the
// same, to the byte.
#pragma once

#include <regex>
#include <string>

#include "support/batch_run.hpp"
#include "support/catch.hpp"
#include "support/written_ruleset.hpp"

namespace unkink::test {

struct Said {
  std::string results;
  std::string faults;
};

// The scratch file's name is another each time.
inline std::string without_file(const std::string& faults) {
  return std::regex_replace(faults, std::regex("\"file\":\"[^\"]*\","), "");
}

/// What the fast reader says of some records, or the strict one alone. They may name a column
/// "note", which is carried.
inline Said said_of(const std::string& records, TableFormat from, bool strict) {
  static const auto ruleset = WrittenRuleset().compiled();
  BatchRun run{ruleset};
  run.from = from;
  run.strict_only = strict;
  run.keep = {"note"};
  auto results = run.score(records);
  return {std::move(results), without_file(run.faults)};
}

inline void check_both_say_the_same(const std::string& records, TableFormat from) {
  CAPTURE(records);
  const auto fast = said_of(records, from, false);
  const auto strict = said_of(records, from, true);
  CHECK(fast.results == strict.results);
  CHECK(fast.faults == strict.faults);
}

}  // namespace unkink::test
