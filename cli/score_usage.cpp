// SPDX-License-Identifier: Apache-2.0
#include "cli/score_usage.hpp"

#include <unistd.h>

#include <algorithm>
#include <filesystem>

namespace unkink {
namespace {

namespace fs = std::filesystem;

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

// What is renamed to a name takes the place of whatever was there.
std::string file_fault(const ScoreWishes& wishes, const std::string& option,
                       const std::string& file) {
  if (file.empty()) return {};
  std::error_code none;
  const auto there = fs::status(file, none);
  if (fs::exists(there) && !fs::is_regular_file(there)) {
    return option + ": " + file + " is no plain file";
  }
  const bool is_input = std::ranges::any_of(wishes.inputs, [&](const std::string& input) {
    std::error_code missing;
    return input != "-" && fs::equivalent(file, input, missing);
  });
  return is_input ? option + ": " + file + " is an input" : "";
}

std::string output_fault(const ScoreWishes& wishes) {
  if (wishes.resume && wishes.out.empty()) return "--resume goes with --out";
  if (!wishes.by.empty() && !wishes.summary) return "--by goes with --summary";
  const auto place = [](const std::string& name) { return fs::absolute(name).lexically_normal(); };
  if (!wishes.out.empty() && !wishes.errors.empty() && place(wishes.out) == place(wishes.errors)) {
    return "--out and --errors are the same file";
  }
  const auto fault = file_fault(wishes, "--out", wishes.out);
  return fault.empty() ? file_fault(wishes, "--errors", wishes.errors) : fault;
}

}  // namespace

std::optional<Stop> score_usage_fault(const ScoreWishes& wishes) {
  auto fault = input_fault(wishes);
  if (fault.empty()) fault = output_fault(wishes);
  return fault.empty() ? std::nullopt : std::optional(stop_for_usage(fault).error());
}

}  // namespace unkink
