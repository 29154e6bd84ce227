// SPDX-License-Identifier: Apache-2.0
// Chunk: some records of one input, and what becomes of them. The unit that threads work on.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/exercise.hpp"
#include "model/plan.hpp"
#include "score/raw_bytes.hpp"
#include "score/record_cutter.hpp"
#include "score/result_format.hpp"
#include "score/tally.hpp"

namespace unkink {

/// Bytes that may be read behind the end of a chunk's text; they are 0.
inline constexpr std::size_t chunk_padding = 256;

/// So much text makes a chunk, unless told.
inline constexpr std::size_t usual_chunk_bytes = std::size_t{512} << 10U;

struct Chunk {
  RawBytes bytes;                  ///< with chunk_padding behind the text
  std::size_t size = 0;            ///< of the text
  std::string_view name;           ///< of the input
  std::uint64_t offset = 0;        ///< of the text in its input
  std::uint64_t first_line = 1;    ///< number of the text's first line
  std::uint64_t first_column = 1;  ///< of the text's first character in that, in code points
  std::vector<RecordSpan> records;
  std::shared_ptr<const CsvHeader> header;  ///< null for JSON

  std::string_view text() const { return {bytes.data(), size}; }
};

/// The column behind `text`, whose first character stands in column `first`. In code points.
std::uint64_t column_behind(std::string_view text, std::uint64_t first);

/// The same in result form.
struct ScoredChunk {
  std::string out;
  std::string faults;  ///< NDJSON, one line a fault, for --errors
  std::vector<std::size_t>
      set_aside;  ///< for each record set aside, the end of its result in `out`
  std::vector<std::size_t> faults_end;  ///< and of its faults
  Tally tally;
};

/// All that scoring needs and never changes. Borrowed from whoever runs.
struct ScoreRules {
  const Ruleset& ruleset;
  const Layout& layout;
  const std::vector<Raiser>& raisers;
  const ResultFormat& format;
  bool want_faults = false;
  std::string by;                            ///< column to group by; empty: none
  const std::vector<Pack>* packs = nullptr;  ///< for plan ids
  PlanWishes wishes;
  bool strict_only = false;  ///< every record by the strict reader: the results are the same
};

}  // namespace unkink
