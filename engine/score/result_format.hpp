// SPDX-License-Identifier: Apache-2.0
// ResultFormat: how one record's result is written, as NDJSON, CSV or TSV.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/outcome.hpp"
#include "score/read_record.hpp"
#include "score/row_results.hpp"

namespace unkink {

enum class TableFormat : std::uint8_t { ndjson, json, csv, tsv };

/// What a result can hold, beside the error of a record that was set aside.
enum class ResultField : std::uint8_t {
  file,
  id,
  line,
  offset,
  disposition,
  complete,
  rules,
  patterns,
  scores,
  unknown,
};

/// The field of this name; nothing for any other word.
std::optional<ResultField> result_field(std::string_view name);
std::vector<std::string> result_field_names();

struct ResultOptions {
  TableFormat format = TableFormat::ndjson;  ///< never json
  std::vector<ResultField> fields = {
      ResultField::id,    ResultField::line,     ResultField::disposition, ResultField::complete,
      ResultField::rules, ResultField::patterns, ResultField::scores,      ResultField::unknown};
  bool explain = false;
  bool plan_ids = false;
  bool guard_formulas = true;  ///< CSV and TSV: no cell that a spreadsheet would calculate
};

/// The record beside its result.
struct RecordPlace {
  std::string_view file;
  std::uint64_t line = 0;
  std::uint64_t offset = 0;
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

  void write(std::string& out, const RecordPlace& place, const std::optional<std::string>& id,
             const std::vector<std::string>& carried, const RowResults& rows, std::size_t row,
             const Extra& extra) const;
  void write_fault(std::string& out, const RecordPlace& place, const std::optional<std::string>& id,
                   const std::vector<std::string>& carried,
                   const std::vector<RecordFault>& faults) const;

 private:
  void write_json(std::string& out, const RecordPlace& place, const std::optional<std::string>& id,
                  const RowResults& rows, std::size_t row) const;
  void write_place(std::string& out, ResultField field, const RecordPlace& place,
                   const std::optional<std::string>& id) const;
  void write_carried(std::string& out, const std::vector<std::string>& carried) const;
  void write_extra(std::string& out, const Extra& extra) const;
  void write_cells(std::string& out, const RecordPlace& place, const std::optional<std::string>& id,
                   const std::vector<std::string>& carried, const RowResults& rows, std::size_t row,
                   const Extra& extra) const;
  void cell(std::string& out, std::string_view text) const;
  void place_cell(std::string& out, ResultField field, const RecordPlace& place,
                  const std::optional<std::string>& id) const;

  const Ruleset& ruleset_;
  const std::vector<Raiser>& raisers_;
  std::vector<std::string> carried_;
  ResultOptions options_;
  std::vector<std::string> raiser_pieces_;              ///< "id",
  std::vector<std::string> pattern_pieces_;             ///< "id",
  std::vector<std::vector<std::string>> score_pieces_;  ///< "id":"word",
};

/// `text` as a JSON string, quotes included. Line feeds and tabs are escaped, other control
/// characters shown by their names.
void append_json_text(std::string& out, std::string_view text);
void append_number(std::string& out, std::uint64_t number);

}  // namespace unkink
