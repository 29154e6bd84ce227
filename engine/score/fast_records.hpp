// SPDX-License-Identifier: Apache-2.0
// FastRecords: records as nearly all are, read straight into columns. What it reads it reads as
// read_record.hpp does; whatever it does not know at once it leaves to that.
#pragma once

#include <span>
#include <string_view>

#include "evaluate/block.hpp"
#include "score/read_record.hpp"
#include "score/record_cutter.hpp"
#include "score/word_table.hpp"

namespace unkink {

/// Bytes of a key, or of a key with its answer, that are compared at once.
inline constexpr std::size_t longest_guess = 64;

/// What became of a record here. With `read`, its answers are in the block.
struct FastRow {
  bool read = false;
  bool named = false;
  std::string_view id;  ///< printable ASCII without quotes and backslashes; borrowed from the text
};

/// A column, made ready.
struct FastColumn {
  enum class Kind : std::uint8_t { option, choices, integer, id, carried, ignored, unknown };
  Kind kind = Kind::unknown;
  bool truths = false;  ///< JSON: true and false are answers
  bool unsure = false;  ///< integers: may be "unsure"
  ItemIndex item = 0;
  std::size_t carried = 0;
  std::int32_t minimum = 0;
  std::int32_t maximum = 0;
  std::uint32_t options = 0;  ///< how many words of the table are options; then none, then unsure
  std::uint32_t none_word = WordTable::none;
  std::uint32_t unsure_word = WordTable::none;
  WordTable words;
  std::array<char, longest_guess> literal{};  ///< JSON: ,"key": as it is looked for first
  std::size_t literal_bytes = 0;
};

/// A key with the answer that most records give it, as it is written; compared as one,
/// with the byte behind it: 5 is no beginning of 53.
struct FastGuess {
  std::array<char, longest_guess> text{};
  std::size_t bytes = 0;
  int worth = 0;  ///< hits weighed against misses; not tried below 0
  Answer answer;
  // Where the answers of the block at hand go; one of the last three.
  std::uint8_t* state = nullptr;
  std::uint8_t* option = nullptr;
  std::int32_t* value = nullptr;
  std::uint64_t* selected = nullptr;
};

/// What reading needs and learns.
struct FastState {
  std::vector<FastColumn> columns;  ///< in the order of `names`
  std::vector<std::string> names;   ///< sorted
  WordTable keys;
  std::vector<FastGuess> guesses;   ///< by column
  std::vector<std::uint32_t> next;  ///< by column, then the start: which stood behind it last
  std::vector<std::uint64_t> seen;  ///< a bit a column
  bool spaced = false;              ///< a blank stands behind commas and colons
};

/// Where the columns of the records go.
struct FastTarget {
  Block& block;
  std::span<FastRow> rows;
  std::vector<std::vector<std::string>>& carried;
};

class FastRecords {
 public:
  /// Both are borrowed.
  FastRecords(const Ruleset& ruleset, const Layout& layout);

  /// Reads the records of `spans` into the target's block, which has room for as many. `text` is
  /// readable for 64 bytes behind its end.
  void read_json(std::string_view text, std::span<const RecordSpan> spans,
                 const FastTarget& target);
  void read_csv(std::string_view text, std::span<const RecordSpan> spans, const CsvHeader& header,
                const FastTarget& target);

 private:
  FastColumn column_of(const ColumnMeaning& meaning) const;
  void settle_pairs(Block& block, std::size_t record);
  void learn_style(std::string_view record);

  const Ruleset& ruleset_;
  FastState state_;
  std::vector<ItemIndex> unsure_;  ///< for settle_pairs
};

/// Reads JSON records with the widest instructions that the machine has.
void read_json_spans(FastState& state, std::string_view text, std::span<const RecordSpan> spans,
                     const FastTarget& target);
/// The same for CSV; the columns are the header's.
void read_csv_spans(const std::vector<FastColumn>& columns, char delimiter, std::string_view text,
                    std::span<const RecordSpan> spans, const FastTarget& target);

}  // namespace unkink
