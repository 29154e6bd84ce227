// SPDX-License-Identifier: Apache-2.0
#include "support/both_readers.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "support/catch.hpp"
#include "support/written_ruleset.hpp"

namespace unkink::test {

std::string without_file(std::string faults) {
  constexpr std::string_view member = "\"file\":\"";
  for (auto at = faults.find(member); at != std::string::npos; at = faults.find(member, at)) {
    const auto end = faults.find("\",", at + member.size());
    faults.erase(at, std::min(end, faults.size()) + 2 - at);
  }
  return faults;
}

Said said_of(const std::string& records, TableFormat from, bool strict) {
  BatchRun run{minimal()};
  run.from = from;
  run.strict_only = strict;
  run.keep = {"note"};
  auto results = run.score(records);
  return {std::move(results), without_file(run.faults)};
}

void check_both_say_the_same(const std::string& records, TableFormat from) {
  CAPTURE(records);
  const auto fast = said_of(records, from, false);
  const auto strict = said_of(records, from, true);
  CHECK(fast.results == strict.results);
  CHECK(fast.faults == strict.faults);
}

}  // namespace unkink::test
