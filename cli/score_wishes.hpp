// SPDX-License-Identifier: Apache-2.0
// ScoreWishes: what was asked of `unkink score`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "score/chunk.hpp"

namespace unkink {

struct ScoreWishes {
  std::vector<std::string> inputs;  ///< empty: standard input
  std::string from;                 ///< format's name; empty: by name or content
  std::string to;
  std::string out;     ///< file; empty: standard output
  std::string errors;  ///< file for every fault; empty: none
  std::string map;     ///< column map; empty: none
  bool write_map = false;
  std::vector<std::string> keep;
  std::vector<std::string> fields;
  bool explain = false;
  bool plan_ids = false;
  bool no_header = false;
  bool raw_cells = false;
  bool rejects_ok = false;
  std::optional<std::uint64_t> max_errors;
  bool summary = false;
  std::string by;
  std::uint64_t min_cell = 0;
  std::uint32_t jobs = 0;  ///< 0: as many as there are processors for this process
  std::uint32_t chunk_kib = usual_chunk_bytes >> 10U;
  std::uint64_t range_begin = 0;
  std::optional<std::uint64_t> range_end;
  std::vector<std::string> verify;  ///< manifests to recheck; empty: score
  bool resume = false;
  std::uint64_t checkpoint_kib = 256 << 10;  ///< of input between checkpoints; 0: none
};

}  // namespace unkink
