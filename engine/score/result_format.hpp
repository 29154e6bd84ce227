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

  /// What is read lazily, for --explain and --plan-ids only.
  struct Extra {
    const Outcome* outcome = nullptr;
    std::vector<std::string> plan;
  };

  /// `extra` is needed for explanations and plan ids only.
  void write(std::string& out, const RecordMark& mark, const RowResults& rows, std::size_t row,
             const Extra* extra) const;
  void write_fault(std::string& out, const RecordMark& mark, const RecordFault& fault) const;

 private:
  void write_pieces(std::string& out, const RecordMark& mark, const RowResults& rows,
                    std::size_t row) const;
  void write_mark(std::string& out, ResultField field, const RecordMark& mark) const;
  void write_carried(std::string& out, const RecordMark& mark) const;
  void write_extra(std::string& out, const Extra& extra) const;
  void write_cells(std::string& out, const RecordMark& mark, const RowResults& rows,
                   std::size_t row, const Extra* extra) const;
  void write_fault_cells(std::string& out, const RecordMark& mark, const RecordFault& fault) const;
  void cell(std::string& out, std::string_view text) const;
  void field_cells(std::string& out, ResultField field, const RowResults& rows,
                   std::size_t row) const;
  void mark_cell(std::string& out, ResultField field, const RecordMark& mark) const;

  const Ruleset& ruleset_;
  const std::vector<Raiser>& raisers_;
  std::vector<std::string> carried_;
  ResultOptions options_;
  ResultPieces pieces_;
  bool names_file_ = false;
};

/// `text` as a JSON string, quotes included. Line feeds and tabs are escaped, other control
/// characters shown by their names.
void append_json_text(std::string& out, std::string_view text);
void append_number(std::string& out, std::uint64_t number);

}  // namespace unkink
