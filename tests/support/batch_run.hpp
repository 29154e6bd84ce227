// SPDX-License-Identifier: Apache-2.0
// BatchRun: a text scored as a whole run would, in memory but for the input's file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "score/score_run.hpp"

namespace unkink::test {

class TextSink : public ResultSink {
 public:
  Result<void> write(std::string_view bytes) override;
  Result<void> finish() override;

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

  /// The results; throws where the run cannot begin, or not go on.
  std::string score(std::string_view text);

 private:
  std::string score_file(const std::string& name);
};

}  // namespace unkink::test
