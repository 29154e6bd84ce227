// SPDX-License-Identifier: Apache-2.0
// ChunkReader: several inputs, one after the other, as chunks of whole records.
#pragma once

#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "score/chunk.hpp"

namespace unkink {

/// Why reading ended early. Wrong input is what a retry will not mend.
struct ReadStop {
  bool wrong_input = false;
  std::string what;
  Diagnostics faults{};  ///< of headers; then there is no `what`
};

/// How the inputs are to be read.
struct ReadPlan {
  std::vector<std::string> inputs;    ///< file names; "-" is standard input
  std::optional<TableFormat> format;  ///< absent: by the name, else by the first bytes
  std::size_t chunk_bytes = usual_chunk_bytes;
  std::uint64_t range_begin = 0;           ///< only records that start at or behind this byte ...
  std::optional<std::uint64_t> range_end;  ///< ... and before this one
  /// Told of every byte as it is read, with the input's index.
  std::function<void(std::size_t, std::string_view)> watch;
  /// Told how many records each chunk holds, with the input's index.
  std::function<void(std::size_t, std::size_t)> counted;
};

class ChunkReader {
 public:
  /// `layout` is borrowed.
  ChunkReader(const Layout& layout, ReadPlan plan);
  ~ChunkReader();
  ChunkReader(const ChunkReader&) = delete;
  ChunkReader& operator=(const ChunkReader&) = delete;

  /// Opens each named file and checks its header, before anything is scored. Stops with all faults
  /// of all headers.
  std::expected<void, ReadStop> check_inputs();

  /// Fills `chunk` with the next records; false at the end of the last input. A chunk may hold no
  /// record.
  std::expected<bool, ReadStop> next(Chunk& chunk);

  std::uint64_t bytes_read() const;
  /// Of the inputs that are files; nothing when one is not.
  std::optional<std::uint64_t> bytes_in_all() const;

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

/// By a file's ending: .ndjson .jsonl, .json, .csv, .tsv .tab; nothing for any other.
std::optional<TableFormat> format_of_name(std::string_view name);

/// The names of a header row, its delimiter found by which of the layout's names it gives.
struct HeaderRead {
  CsvHeader header;
  Diagnostics faults;  ///< csv-syntax, invalid-utf8, unknown-item, duplicate-key, missing-key
};
/// `row` is the text of the header alone, named as its file is. A fault for each name that is
/// unknown or says what another said, and for each wanted one that is not there.
HeaderRead read_csv_header(const Layout& layout, const SourcePtr& row, bool tabs);

}  // namespace unkink
