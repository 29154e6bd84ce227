// SPDX-License-Identifier: Apache-2.0
// Whole processes, started, run and waited for, and how long that takes.
#pragma once

#include <string>
#include <vector>

namespace unkink::bench {

/// A command that is measured, and what its runs took.
struct Contender {
  std::string name;
  std::vector<std::string> words;
  std::vector<std::string> environment = {};  ///< empty: this process's own
  std::vector<double> milliseconds = {};
};

/// Ends the program with 3 and this reason.
[[noreturn]] void stop(const std::string& why);

/// Runs each contender once, in turns, so many times; its output is thrown away. Stops where one
/// does not end with 0.
void run_in_turns(std::vector<Contender>& contenders, int times);

/// A table of the best and the median, each also as a multiple of the first contender's.
void print_table(const std::vector<Contender>& contenders, int times);

}  // namespace unkink::bench
