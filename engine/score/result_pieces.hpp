// SPDX-License-Identifier: Apache-2.0
// ResultPieces: lines of results, NDJSON or cells, put together from texts that were made once.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/ruleset.hpp"
#include "score/result_field.hpp"
#include "score/row_results.hpp"
#include "score/running_number.hpp"
#include "score/text_table.hpp"

namespace unkink {

/// How lines are written: objects of JSON, or cells between delimiters.
struct LineStyle {
  char delimiter = 0;  ///< 0: JSON

  bool is_json() const { return delimiter == 0; }
};

/// What one thread keeps between the lines that it writes.
struct LineScratch {
  std::vector<std::uint8_t> texts;  ///< by part and row: which of the part's texts
  RunningNumber line;
};

class ResultPieces {
 public:
  /// `fields` in the order in which they are written.
  ResultPieces(const Ruleset& ruleset, const std::vector<Raiser>& raisers,
               const std::vector<ResultField>& fields, LineStyle style);

  /// Turns the scratch to the rows that `rows` has read.
  void choose(const RowResults& rows, LineScratch& scratch) const;

  /// Bytes that lines may take at most, but for the texts of their marks.
  std::size_t bound(const RowResults& rows, std::size_t first, std::size_t count) const;

  /// Writes a line at `at` up to its last field: in JSON the brace is not closed, and behind each
  /// cell stands a delimiter. Gives the end. The mark's texts are written as they stand. As many
  /// bytes as bound() says, and those of the mark's texts, may be written; 32 bytes may be read
  /// from where a plain id begins.
  char* put(char* at, const RecordMark& mark, const RowResults& rows, std::size_t row,
            LineScratch& scratch) const;

 private:
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
  class Builder;

  char* put_list(char* at, std::span<const std::uint16_t> entries, const TextTable& texts) const;
  char* put_id(char* at, const RecordMark& mark) const;

  LineStyle style_;
  std::vector<Part> parts_;
  TextTable raisers_;           ///< in JSON "id", and in cells id;
  TextTable patterns_;          ///< the same
  std::size_t line_bytes_ = 0;  ///< bound of all that does not depend on the record
  std::size_t longest_ = 0;     ///< of raisers and patterns
};

// Here, so that the loop over a block's lines is one piece of code.

/// Writes a number that is small nearly always.
inline char* put_count(char* at, std::uint32_t count) {
  *at = static_cast<char>('0' + count % 10);
  return count < 10 ? at + 1 : std::to_chars(at, at + RunningNumber::slack, count).ptr;
}

inline char* ResultPieces::put_list(char* at, std::span<const std::uint16_t> entries,
                                    const TextTable& texts) const {
  // A cell with a semicolon has quotes. How many entries there are cannot be foreseen.
  const auto quoted = static_cast<std::ptrdiff_t>(!style_.is_json() && entries.size() > 1);
  *at = '"';
  at += quoted;
  for (const auto index : entries) at = texts.put(at, index);
  at -= static_cast<std::ptrdiff_t>(!entries.empty());  // what stands behind the last one
  *at = '"';
  return at + quoted;
}

inline char* ResultPieces::put_id(char* at, const RecordMark& mark) const {
  const auto quote = static_cast<std::ptrdiff_t>(style_.is_json());
  if (!mark.id) {
    __builtin_memcpy(at, "null", 4);
    return at + 4 * quote;
  }
  *at = '"';
  at += quote;
  if (mark.is_plain_id && mark.id->size() <= TextTable::step) {
    __builtin_memcpy(at, mark.id->data(), TextTable::step);
  } else {
    __builtin_memcpy(at, mark.id->data(), mark.id->size());
  }
  at += mark.id->size();
  *at = '"';
  return at + quote;
}

inline char* ResultPieces::put(char* at, const RecordMark& mark, const RowResults& rows,
                               std::size_t row, LineScratch& scratch) const {
  const auto* text = scratch.texts.data() + row;
  for (const auto& part : parts_) {
    at = part.texts.put(at, *text);
    text += bits_per_word;
    switch (part.kind) {
      case Kind::nothing:
        break;
      case Kind::file:
        __builtin_memcpy(at, mark.file.data(), mark.file.size());
        at += mark.file.size();
        break;
      case Kind::id:
        at = put_id(at, mark);
        break;
      case Kind::line:
        at = scratch.line.put(at, mark.line);
        break;
      case Kind::offset:
        at = RunningNumber().put(at, mark.offset);
        break;
      case Kind::rules:
        at = put_list(at, rows.raised(row), raisers_);
        break;
      case Kind::patterns:
        at = put_list(at, rows.patterns(row), patterns_);
        break;
      case Kind::unknown:
        at = put_count(at, rows.unknown(row));
    }
  }
  return at;
}

}  // namespace unkink
