// SPDX-License-Identifier: Apache-2.0
// How a batch begins: from the beginning, or where an earlier run of the same request stopped.
#pragma once

#include "cli/score_checkpoints.hpp"

namespace unkink {

struct ScoreStart {
  std::unique_ptr<ManifestKeeper> manifest;
  std::unique_ptr<ChunkReader> reader;  ///< behind what an earlier run did
  ScoreSinks sinks;                     ///< with what it wrote
  Tally tally;                          ///< and what it counted
  std::optional<ReadMark> mark;         ///< where it was
};

/// Inputs are checked before anything is made. With --resume, says in one line on standard error
/// why the beginning is where it starts, unless there is nothing to go on from. `request` is
/// resumable_request().
std::expected<ScoreStart, ReadStop> start_score(const Session& session, const Layout& layout,
                                                const ReadPlan& plan, const std::string& request);

}  // namespace unkink
