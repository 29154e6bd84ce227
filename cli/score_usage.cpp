// SPDX-License-Identifier: Apache-2.0
#include "cli/score_usage.hpp"

#include <unistd.h>

#include <algorithm>

#include "cli/score_files.hpp"

namespace unkink {
namespace {

std::string input_fault(const ScoreWishes& wishes) {
  if (std::ranges::count(wishes.inputs, "-") > 1) return "standard input can be read only once";
  if (!wishes.verify.empty() && !wishes.inputs.empty()) return "--verify goes without other files";
  if (wishes.verify.empty() && wishes.inputs.empty() && ::isatty(STDIN_FILENO) == 1) {
    return "\"unkink score\" needs files of answers, or standard input";
  }
  if (wishes.inputs.size() > 1 && (wishes.range_begin > 0 || wishes.range_end)) {
    return "--range goes with one file";
  }
  return {};
}

std::string output_fault(const Session& session) {
  const auto& wishes = session.invocation.score;
  if (wishes.out == "-") {
    return "--out -: without --out results go to standard output; a file of that name is ./-";
  }
  if (wishes.errors == "-") {
    return "--errors -: faults go to no stream, only to a file; one of that name is ./-";
  }
  if (wishes.resume && wishes.out.empty()) return "--resume goes with --out";
  if (!wishes.by.empty() && !wishes.summary) return "--by goes with --summary";
  if (wishes.min_cell > 0 && wishes.by.empty()) {
    return "--min-cell goes with --by: it hides counts of groups";
  }
  return score_file_fault(session);
}

}  // namespace

std::optional<Stop> score_usage_fault(const Session& session) {
  auto fault = input_fault(session.invocation.score);
  if (fault.empty()) fault = output_fault(session);
  return fault.empty() ? std::nullopt : std::optional(stop_for_usage(fault).error());
}

}  // namespace unkink
