// SPDX-License-Identifier: Apache-2.0
// ResultFormat: how one record's result is written, as NDJSON, CSV or TSV.
#pragma once

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
  /// A carried column of a table that has the name of another one of its columns: who reads by name
  /// would get the one for the other.
  std::optional<std::string> doubled_column() const;

  /// A text of a mark as results write it.
  std::string ready(std::string_view text) const;
  /// Whether write_plain writes lines at all: nothing is carried or explained.
  bool writes_plain() const;
  /// Whether it may write that of a record which was read fast.
  bool is_plain(const FastRow& id) const {
    return !id.named || (id.is_plain && (is_json() || is_bare_cell(id.id)));
  }
  /// Appends the lines of the marked rows. The marks' texts are ready, and are written as they
  /// stand.
  void write_plain(std::string& out, const RowResults& rows, const LineMarks& marks,
                   LineScratch& scratch) const;

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
  std::vector<std::string> column_names() const;
  bool is_json() const { return options_.format == TableFormat::ndjson; }
  LineEnd line_end() const;
  void append_lines(std::string& out, const RowResults& rows, const LineMarks& marks,
                    std::size_t texts, LineScratch& scratch, const LineEnd& line_end) const;
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
  LineEnd end_;  ///< of a line with nothing carried
  bool names_file_ = false;
};

}  // namespace unkink
