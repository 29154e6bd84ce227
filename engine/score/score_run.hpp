// SPDX-License-Identifier: Apache-2.0
// A whole run: chunks are read, scored by several threads, and written in their order.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <optional>

#include "score/chunk_reader.hpp"
#include "score/result_sink.hpp"

namespace unkink {

struct RunPlan {
  std::size_t jobs = 1;
  std::optional<Count> most_set_aside;  ///< stop after this many
  std::string header;                   ///< written before the first result
  /// Told after each chunk that was written.
  std::function<void(const Tally&)> progress;
  /// Told of all bytes that are written as results.
  std::function<void(std::string_view)> watch;
};

struct RunEnd {
  Tally tally;
  bool gave_up = false;  ///< most_set_aside was reached: what follows was not read
};

/// Scores everything that `reader` gives. Stops when reading or writing fails, or when a signal
/// was noted. The results depend on the inputs alone, not on jobs nor on chunks.
std::expected<RunEnd, ReadStop> score_run(const ScoreRules& rules, ChunkReader& reader,
                                          ResultSink& results, ResultSink& faults,
                                          const RunPlan& plan);

}  // namespace unkink
