// SPDX-License-Identifier: Apache-2.0
// LinePlan: how a line of results is put together from texts that were made once.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "score/fast_records.hpp"
#include "score/row_results.hpp"
#include "score/running_number.hpp"
#include "score/tail_memo.hpp"
#include "score/text_table.hpp"

namespace unkink {

/// How lines are written: objects of JSON, or cells between delimiters.
struct LineStyle {
  char delimiter = 0;  ///< 0: JSON

  bool is_json() const { return delimiter == 0; }
};

struct LinePlan {
  /// What of a record has so few values that texts were made of all of them.
  struct Choice {
    enum class Of : std::uint8_t { disposition, complete, score };
    Of of = Of::disposition;
    std::size_t score = 0;   ///< which one
    std::size_t stride = 0;  ///< what each value counts in the index of the text
  };
  enum class Kind : std::uint8_t { nothing, file, id, line, offset, rules, patterns, unknown };
  /// A stretch of a line: one of the texts, and what stands behind it.
  struct Part {
    std::vector<Choice> by;
    TextTable texts;
    Kind kind = Kind::nothing;
  };

  LineStyle style;
  std::vector<Part> parts;
  TextTable raisers;   ///< in JSON "id", and in cells id;
  TextTable patterns;  ///< the same
  /// The parts from this one on are a line's tail: what they say has few values, taken together.
  std::size_t tail = 0;
  std::size_t most_tail = 0;  ///< bytes that it may have, at most
};

/// What stands behind the last field; nothing where more is to follow.
struct LineEnd {
  std::array<char, 8> text{};
  std::size_t length = 0;
};

/// Which records the lines are about, one behind the other. All borrowed.
struct LineMarks {
  std::string_view file;         ///< as it stands in a line
  std::uint64_t first_line = 0;  ///< the number from which lines are counted
  std::uint64_t offset = 0;      ///< the place from which places are counted
  std::size_t row = 0;           ///< of the first
  std::span<const RecordSpan> spans;
  std::span<const FastRow> ids;  ///< of each; what is_plain may be read for 32 bytes
};

/// What one thread keeps between the lines that it writes.
struct LineScratch {
  std::vector<std::uint8_t> texts;  ///< by part and row: which of the part's texts
  std::array<std::uint64_t, bits_per_word> tail_keys{};  ///< by row: all that the tail depends on
  TailMemo tails;
  std::vector<std::uint32_t> patterns;  ///< those of the line that is being written
  RunningNumber line;
};

/// Writes the lines of the marked rows at `at`; gives their end. Without an end of its own, a line
/// stops behind its last field: in JSON the brace is not closed, and behind each cell stands a
/// delimiter. As many bytes as ResultPieces::bound says, and those of the marks' texts and of the
/// ends, may be written.
char* put_lines(char* at, const LinePlan& plan, const LineMarks& marks, const RowResults& rows,
                LineScratch& scratch, const LineEnd& end);

}  // namespace unkink
