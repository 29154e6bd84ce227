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

/// Whether the field says which record it is, and not what became of it.
inline bool is_mark(ResultField field) { return field <= ResultField::offset; }

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

/// What of a record goes through to its result. All borrowed.
struct RecordMark {
  std::string_view file;
  std::uint64_t line = 0;
  std::uint64_t offset = 0;
  std::optional<std::string_view> id;
  bool is_plain_id = false;  ///< known to be printable ASCII with nothing to escape
  std::span<const std::string> carried;
};

/// A text that is copied often. Short ones are copied whole, with what stands behind them.
struct TextPiece {
  static constexpr std::size_t copied = 32;

  explicit TextPiece(const std::string& words);

  /// Copies it to `at`, where `copied` bytes more than its length may be written; gives its end.
  char* put(char* at) const {
    __builtin_memcpy(at, start.data(), copied);
    if (length > copied) __builtin_memcpy(at + copied, rest.data(), length - copied);
    return at + length;
  }

  std::array<char, copied> start{};
  std::size_t length = 0;
  std::string rest;  ///< what stands behind `start`
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
  void write_plain(std::string& out, const RecordMark& mark, const RowResults& rows,
                   std::size_t row) const;
  char* put_field(char* at, std::size_t field, const RecordMark& mark, const RowResults& rows,
                  std::size_t row) const;
  void make_pieces();
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
  std::vector<TextPiece> labels_;                     ///< by place in the options' fields
  std::vector<TextPiece> dispositions_;               ///< "routine"
  std::vector<TextPiece> raiser_pieces_;              ///< "id",
  std::vector<TextPiece> pattern_pieces_;             ///< "id",
  std::vector<std::vector<TextPiece>> score_pieces_;  ///< "id":"word",
  bool names_file_ = false;
  std::size_t fixed_bytes_ = 0;    ///< bound of all that does not depend on the record
  std::size_t longest_piece_ = 0;  ///< of raisers and patterns
};

/// `text` as a JSON string, quotes included. Line feeds and tabs are escaped, other control
/// characters shown by their names.
void append_json_text(std::string& out, std::string_view text);
void append_number(std::string& out, std::uint64_t number);

}  // namespace unkink
