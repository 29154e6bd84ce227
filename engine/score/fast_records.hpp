// SPDX-License-Identifier: Apache-2.0
// FastRecords: records as nearly all are, read straight into columns. What it reads it reads as
// read_record.hpp does; whatever it does not know at once it leaves to that.
#pragma once

#include <span>
#include <string_view>

#include "evaluate/block.hpp"
#include "score/fast_column.hpp"
#include "score/field_order.hpp"
#include "score/flag_item.hpp"
#include "score/read_record.hpp"
#include "score/record_cut.hpp"
#include "score/record_cutter.hpp"
#include "score/seen_columns.hpp"

namespace unkink {

/// What became of a record here. With `read`, its answers are in the block.
struct FastRow {
  bool read = false;
  bool named = false;
  bool is_plain = false;  ///< the id is ASCII
  std::string_view id;    ///< printable, without quotes and backslashes; borrowed from the text
};

/// The answer that most records give a column, found by votes that cancel each other out.
struct LikelyAnswer {
  static constexpr int most_votes = 32;
  static constexpr int enough_votes = 8;

  const AnswerMemo::Known* known = nullptr;
  int votes = 0;

  void vote(const AnswerMemo::Known& given) {
    if (&given == known) {
      votes += votes < most_votes ? 1 : 0;
    } else if (--votes < 0) {
      known = &given;
      votes = 1;
    }
  }
};

/// What lockstep expects next of a record: a column's key, where it has one, and an answer.
struct FieldStep {
  std::uint32_t column = 0;
  std::array<char, longest_text> key{};  ///< with what stands before and behind it
  std::size_t key_bytes = 0;
  AnswerMemo* memo = nullptr;
  LikelyAnswer* likely = nullptr;
  // A key with its likely answer, and a delimiter behind cells: all is compared at once.
  std::array<char, longest_text> whole{};
  std::size_t whole_bytes = 0;  ///< 0: no answer is likely
  AnswerMemo::Known expected;
  bool last = false;  ///< CSV: a line break stands behind, or nothing
  // Where the answers of the block at hand go: state, and one of the others.
  std::uint8_t* state = nullptr;
  std::uint8_t* option = nullptr;
  std::int32_t* value = nullptr;
  std::uint64_t* selected = nullptr;
  FlagItem* flag = nullptr;
};

/// The blanks around the keys of JSON.
struct KeyStyle {
  std::string open;   ///< behind the brace
  std::string comma;  ///< behind a comma
  std::string colon;  ///< behind a colon

  friend bool operator==(const KeyStyle&, const KeyStyle&) = default;
};

/// What reading needs and learns.
struct FastState {
  std::vector<FastColumn> columns;  ///< in the order of `names`
  std::vector<std::string> names;   ///< sorted
  WordTable keys;
  std::vector<std::uint32_t> next;  ///< by column, then the start: which stood behind it last
  SeenColumns seen;
  std::vector<FlagItem> flags;
  KeyStyle style;
  // For lockstep.
  FieldOrder order;
  std::vector<std::uint32_t> named;  ///< the columns of the record read last, in its order
  std::vector<AnswerMemo> memos;     ///< by column
  std::vector<LikelyAnswer> likely;  ///< by column
  std::vector<FieldStep> steps;
  std::uint32_t rest = 0;  ///< blocks to come that are read without lockstep
};

/// Where the columns of the records go.
struct FastTarget {
  Block& block;
  std::span<FastRow> rows;
  std::vector<std::vector<std::string>>& carried;
};

/// What taking a record apart came to that could not be read.
enum class SuspectsFound : std::uint8_t {
  none,    ///< all of it may be right, or it cannot be taken apart
  some,    ///< what is wrong with them is what is wrong with the record
  broken,  ///< the same, if they are no JSON; else nothing is known of the record
};

class FastRecords {
 public:
  /// Both are borrowed.
  FastRecords(const Ruleset& ruleset, const Layout& layout);

  /// Reads the records of `spans` into the target's block, which has room for as many. `text` is
  /// readable for `chunk_padding` bytes behind its end.
  void read_json(std::string_view text, std::span<const RecordSpan> spans,
                 const FastTarget& target);
  void read_csv(std::string_view text, std::span<const RecordSpan> spans, const CsvHeader& header,
                const FastTarget& target);

  /// Of a record that was not read: what of it is not known to be right. `cut` is anything where
  /// there are none. Leaves anything at the record's place in the target: whoever fills it in next
  /// writes all of it.
  SuspectsFound suspects(std::string_view record, std::size_t place, const FastTarget& target,
                         RecordCut& cut);
  /// Of a row of the CSV read last that was not read: which cells are right.
  std::optional<std::vector<bool>> right_cells(std::string_view row, std::size_t place,
                                               const FastTarget& target);

 private:
  void settle(const FastState& state, const FastTarget& target);
  void expect(const KeyStyle& style);
  void expect(const CsvHeader& header, char behind_row);

  const Ruleset& ruleset_;
  const Layout& layout_;
  FastState json_;
  FastState csv_;  ///< its columns are those of header_
  std::vector<std::string> header_;
  char delimiter_ = 0;
  bool all_keys_known_ = false;  ///< each name of the layout can be found among the keys
};

/// Makes the steps of a state for its order and this block.
void lay_json_steps(FastState& state, Block& block);
void lay_csv_steps(FastState& state, Block& block, char delimiter);

/// Reads JSON records with the widest instructions that the machine has.
void read_json_spans(FastState& state, std::string_view text, std::span<const RecordSpan> spans,
                     const FastTarget& target);
/// See FastRecords::suspects.
SuspectsFound find_json_suspects(FastState& state, std::string_view record, std::size_t place,
                                 const FastTarget& target, RecordCut& cut);
/// The same for CSV, whose columns are the state's.
void read_csv_spans(FastState& state, char delimiter, std::string_view text,
                    std::span<const RecordSpan> spans, const FastTarget& target);
/// See FastRecords::right_cells; false where the row has not a cell for each column.
bool find_right_cells(FastState& state, char delimiter, std::string_view row, std::size_t place,
                      const FastTarget& target, std::vector<bool>& right);

}  // namespace unkink
