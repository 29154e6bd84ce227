// SPDX-License-Identifier: Apache-2.0
#include "cli/check_command.hpp"

#include <algorithm>

#include "base/printable.hpp"
#include "check/run_cases.hpp"
#include "cli/places.hpp"
#include "cli/session.hpp"
#include "compile/compile_ruleset.hpp"
#include "render/diagnostics_json.hpp"

namespace unkink {
namespace {

std::string count(std::size_t number, const std::string& noun) {
  return std::to_string(number) + " " + noun + (number == 1 ? "" : "s");
}

std::string check_summary(const RulesetDraft& draft, const Diagnostics& faults) {
  return printable(draft.folder) + ": " + count(draft.items.size(), "item") + ", " +
         count(draft.rules.size(), "rule") + ", " + count(draft.cases.size(), "case") + ": " +
         (faults.empty() ? "no faults" : count(faults.size(), "fault")) + "\n";
}

}  // namespace

// Unlike the other commands this one wants a faulty ruleset: its faults are the result.
ExitCode run_check(const Invocation& invocation) {
  const auto folder = find_places(invocation).rules;
  auto read = read_ruleset(folder);
  if (!read) return stopped(stop_for_usage(read.error().what).error());
  const auto compiled = compile_ruleset(read->draft);
  auto faults = std::move(read->diagnostics);
  std::ranges::copy(compiled.diagnostics, std::back_inserter(faults));
  if (compiled.ruleset && faults.empty()) {
    faults = run_cases(read->draft, *compiled.ruleset).diagnostics;
  }
  sort_by_place(faults);
  const auto written = write_result(invocation.format == OutputFormat::json
                                        ? diagnostics_json(faults)
                                        : to_text(faults) + check_summary(read->draft, faults));
  if (written != ExitCode::done) return written;
  return faults.empty() ? ExitCode::done : ExitCode::faults_found;
}

}  // namespace unkink
