// SPDX-License-Identifier: Apache-2.0
#include "support/batch_run.hpp"

#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace unkink::test {
namespace {

std::string without(const std::string& name, std::string text) {
  for (auto at = text.find(name); at != std::string::npos; at = text.find(name)) {
    text.erase(at, name.size());
  }
  return text;
}

}  // namespace

Result<void> TextSink::write(std::string_view bytes) {
  text += bytes;
  return {};
}

Result<void> TextSink::finish() { return {}; }

std::string BatchRun::score(std::string_view text) {
  auto name = (std::filesystem::temp_directory_path() / "unkink-batch-XXXXXX").string();
  const int descriptor = ::mkstemp(name.data());
  if (descriptor < 0) throw std::runtime_error("no scratch file");
  ::close(descriptor);
  std::ofstream(name, std::ios::binary) << text;
  const auto out = score_file(name);
  std::filesystem::remove(name);
  return out;
}

std::string BatchRun::score_file(const std::string& name) {
  const auto made = make_layout(ruleset, map, keep);
  if (!made.diagnostics.empty()) throw std::runtime_error(to_text(made.diagnostics));
  const auto raisers = raisers_of(ruleset);
  const ResultFormat format(ruleset, raisers, made.layout.carried, options);
  const ScoreRules rules{ruleset, made.layout, raisers, format, true, {}, nullptr, {}, strict_only};
  ReadPlan plan;
  plan.inputs = {name};
  plan.format = from;
  plan.chunk_bytes = chunk_bytes;
  plan.range_begin = range_begin;
  plan.range_end = range_end;
  ChunkReader reader(made.layout, plan);
  if (const auto right = reader.check_inputs(); !right) {
    throw std::runtime_error(without(name, right.error().what + to_text(right.error().faults)));
  }
  TextSink results;
  TextSink told;
  RunPlan run;
  run.jobs = jobs;
  run.most_set_aside = most_set_aside;
  auto end = score_run(rules, reader, results, told, run);
  if (!end) throw std::runtime_error(end.error().what);
  faults = told.text;
  tally = end->tally;
  return results.text;
}

}  // namespace unkink::test
