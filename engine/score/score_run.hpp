// SPDX-License-Identifier: Apache-2.0
// A whole run: chunks are read, scored by several threads, and written in their order.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <optional>

#include "score/checkpoint.hpp"
#include "score/chunk_reader.hpp"
#include "score/result_sink.hpp"

namespace unkink {

/// Told how far a run has come, so that another can go on from there.
class RunMarks {
 public:
  RunMarks() = default;
  virtual ~RunMarks() = default;
  RunMarks(const RunMarks&) = delete;
  RunMarks& operator=(const RunMarks&) = delete;
  /// A chunk was read. Gives a mark when it is time for one.
  virtual std::optional<ReadMark> read() = 0;
  /// What came of the chunks up to the mark was written to the sinks, and nothing else.
  virtual Result<void> written(const ReadMark& mark, const Tally& tally) = 0;
};

struct RunPlan {
  std::size_t jobs = 1;
  std::optional<Count> most_set_aside;  ///< stop after this many
  std::string header;                   ///< written before the first result
  /// Told after each chunk that was written.
  std::function<void(const Tally&)> progress;
  Tally so_far;               ///< of what an earlier run wrote, whose chunks were read already
  RunMarks* marks = nullptr;  ///< borrowed; null: nobody wants to know
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
