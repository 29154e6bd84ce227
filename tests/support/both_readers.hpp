// SPDX-License-Identifier: Apache-2.0
// Records of the minimal ruleset, read by the fast reader and by the strict one: both must say the
// same, to the byte.
#pragma once

#include <string>

#include "support/batch_run.hpp"

namespace unkink::test {

struct Said {
  std::string results;
  std::string faults;
};

/// Without the name of the scratch file, which is another each time.
std::string without_file(std::string faults);

/// What the fast reader says of some records, or the strict one alone. They may name a column
/// "note", which is carried.
Said said_of(const std::string& records, TableFormat from, bool strict);

/// A check of the test case that calls it.
void check_both_say_the_same(const std::string& records, TableFormat from);

}  // namespace unkink::test
