// SPDX-License-Identifier: Apache-2.0
// BatchRun: a text scored as a whole run would, in memory but for the input's file.
#pragma once

#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include "score/score_run.hpp"

namespace unkink::test {

class TextSink : public ResultSink {
 public:
  Result<void> write(std::string_view bytes) override {
    text += bytes;
    return {};
  }
  Result<void> finish() override { return {}; }

  std::string text;
};

struct BatchRun {
  const Ruleset& ruleset;
  TableFormat from = TableFormat::ndjson;
  ResultOptions options{};
  std::size_t jobs = 1;
  std::size_t chunk_bytes = std::size_t{32} << 10U;  // most texts of tests are short
  std::vector<std::string> keep{};
  const ColumnMapDraft* map = nullptr;
  std::uint64_t range_begin = 0;
  std::optional<std::uint64_t> range_end{};
  bool strict_only = false;
  std::optional<std::uint64_t> most_set_aside{};
  std::string faults{};  ///< of the last run
  Tally tally{};         ///< of the last run

  std::string score(std::string_view text) {
    auto name = (std::filesystem::temp_directory_path() / "unkink-batch-XXXXXX").string();
    const int descriptor = ::mkstemp(name.data());
    if (descriptor < 0) throw std::runtime_error("no scratch file");
    ::close(descriptor);
    std::ofstream(name, std::ios::binary) << text;
    const auto out = score_file(name);
    std::filesystem::remove(name);
    return out;
  }

 private:
  static std::string without(const std::string& name, std::string text) {
    for (auto at = text.find(name); at != std::string::npos; at = text.find(name)) {
      text.erase(at, name.size());
    }
    return text;
  }

  std::string score_file(const std::string& name) {
    const auto made = make_layout(ruleset, map, keep);
    if (!made.diagnostics.empty()) throw std::runtime_error(to_text(made.diagnostics));
    const auto raisers = raisers_of(ruleset);
    const ResultFormat format(ruleset, raisers, made.layout.carried, options);
    const ScoreRules rules{ruleset, made.layout, raisers, format,     true,
                           {},      nullptr,     {},      strict_only};
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
};

}  // namespace unkink::test
