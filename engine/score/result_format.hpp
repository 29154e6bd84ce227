// SPDX-License-Identifier: Apache-2.0
// ResultFormat: how one record's result is written, as NDJSON, CSV or TSV.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/outcome.hpp"
#include "score/read_record.hpp"
#include "score/result_cell.hpp"
#include "score/result_field.hpp"
#include "score/result_pieces.hpp"
#include "score/row_results.hpp"

namespace unkink {

enum class TableFormat : std::uint8_t { ndjson, json, csv, tsv };

struct ResultOptions {
  TableFormat format = TableFormat::ndjson;  ///< never json
  std::vector<ResultField> fields = {
      ResultField::id,    ResultField::line,     ResultField::disposition, ResultField::complete,
      ResultField::rules, ResultField::patterns, ResultField::scores,      ResultField::unknown};
  bool explain = false;
  bool plan_ids = false;
  bool guard_formulas = true;  ///< CSV and TSV: no cell that a spreadsheet would calculate
};

/// Made once a run; writes records of one shape.
class ResultFormat {
 public:
  ResultFormat(const Ruleset& ruleset, const std::vector<Raiser>& raisers,
               std::vector<std::string> carried, ResultOptions options);

  const ResultOptions& options() const { return options_; }

  /// The first line of a table; empty for NDJSON.
  std::string header() const;

  /// A text of a mark as results write it.
  std::string ready(std::string_view text) const;
  /// Whether write_plain may write the mark: nothing is carried, its file is ready, and so is the
  /// id of a record that was read fast.
  bool is_plain(const RecordMark& mark) const;
  /// Rows that stand one behind the other.
  struct Run {
    std::size_t first = 0;
    std::size_t count = 0;
    std::size_t mark_bytes = 0;  ///< what the texts of their marks take at most
  };
  /// Appends the rows of a run. `mark_of(row)` gives their marks, whose texts are written as they
  /// stand.
  template <class MarkOf>
  void write_plain(std::string& out, const RowResults& rows, const Run& run, LineScratch& scratch,
                   MarkOf mark_of) const;

  /// What is read lazily, for --explain and --plan-ids only.
  struct Extra {
    const Outcome* outcome = nullptr;
    std::vector<std::string> plan;
  };

  /// Appends one row. `extra` is needed for explanations and plan ids only.
  void write(std::string& out, const RecordMark& mark, const RowResults& rows, std::size_t row,
             LineScratch& scratch, const Extra* extra) const;
  void write_fault(std::string& out, const RecordMark& mark, const RecordFault& fault) const;

  /// For the rows that `rows` has read; needed before any of them is written.
  void choose(const RowResults& rows, LineScratch& scratch) const { pieces_.choose(rows, scratch); }

 private:
  bool is_json() const { return options_.format == TableFormat::ndjson; }
  void write_mark(std::string& out, ResultField field, const RecordMark& mark) const;
  void write_carried(std::string& out, const RecordMark& mark) const;
  void write_extra(std::string& out, const Extra& extra) const;
  void write_cells(std::string& out, const RecordMark& mark, const Extra* extra) const;
  void write_fault_cells(std::string& out, const RecordMark& mark, const RecordFault& fault) const;
  void cell(std::string& out, std::string_view text) const { append_cell(out, text, cells_); }
  void mark_cell(std::string& out, ResultField field, const RecordMark& mark) const;

  const Ruleset& ruleset_;
  std::vector<std::string> carried_;
  ResultOptions options_;
  CellStyle cells_;
  ResultPieces pieces_;
  /// Of a line with nothing carried.
  struct End {
    std::array<char, 8> text{};
    std::size_t length = 0;
  };
  End line_end() const;
  End end_;
  bool names_file_ = false;
};

template <class MarkOf>
void ResultFormat::write_plain(std::string& out, const RowResults& rows, const Run& run,
                               LineScratch& scratch, MarkOf mark_of) const {
  const auto [first, count, mark_bytes] = run;
  const auto before = out.size();
  const auto most = pieces_.bound(rows, first, count) + mark_bytes + (count + 1) * end_.text.size();
  out.resize_and_overwrite(before + most, [&](char* start, std::size_t) {
    auto* at = start + before;
    const auto end = end_;
    for (auto row = first; row < first + count; ++row) {
      at = pieces_.put(at, mark_of(row), rows, row, scratch);
      __builtin_memcpy(at, end.text.data(), end.text.size());
      at += end.length;
    }
    return static_cast<std::size_t>(at - start);
  });
}

}  // namespace unkink
