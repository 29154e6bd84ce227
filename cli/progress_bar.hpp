// SPDX-License-Identifier: Apache-2.0
// ProgressBar: how far a long run has come, on a terminal and nowhere else.
#pragma once

#include <chrono>

#include "score/chunk_reader.hpp"

namespace unkink {

class ProgressBar {
 public:
  /// Silent where standard error is no terminal, and when it is not `wanted`. Borrows the reader.
  ProgressBar(const ChunkReader& reader, bool wanted);

  /// Records, rate, records set aside and time left; at most a few times a second.
  void show(const Tally& tally);
  /// Wipes the line.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  const ChunkReader& reader_;
  bool visible_;
  bool shown_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point next_ = start_;
};

}  // namespace unkink
