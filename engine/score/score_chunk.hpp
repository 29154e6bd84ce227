// SPDX-License-Identifier: Apache-2.0
// From a chunk's records to their results: read, bind, evaluate, write.
#pragma once

#include <memory>

#include "score/chunk.hpp"

namespace unkink {

/// At most so many records are evaluated together.
inline constexpr std::size_t block_records = 2048;

/// Works on one chunk after the other; one a thread.
class ChunkScorer {
 public:
  /// `rules` is borrowed.
  explicit ChunkScorer(const ScoreRules& rules);
  ~ChunkScorer();
  ChunkScorer(const ChunkScorer&) = delete;
  ChunkScorer& operator=(const ChunkScorer&) = delete;

  /// The results of all records of the chunk, in their order. Depends on nothing but the chunk.
  void score(const Chunk& chunk, ScoredChunk& scored);

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace unkink
