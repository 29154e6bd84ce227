// SPDX-License-Identifier: Apache-2.0
// ResultPieces: NDJSON results, put together from texts that were made once.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "score/result_field.hpp"
#include "score/row_results.hpp"

namespace unkink {

/// A text that is copied often. Short ones are copied whole, with what stands behind them.
struct TextPiece {
  static constexpr std::size_t copied = 64;

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

class ResultPieces {
 public:
  /// `fields` in the order in which they are written.
  ResultPieces(const Ruleset& ruleset, const std::vector<Raiser>& raisers,
               const std::vector<ResultField>& fields);

  /// Appends the fields with their opening brace; what follows the last one is the caller's. The
  /// mark's texts are written as they stand.
  void write(std::string& out, const RecordMark& mark, const RowResults& rows,
             std::size_t row) const;

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
    std::vector<TextPiece> texts;
    Kind kind = Kind::nothing;
  };
  class Builder;

  char* put_part(char* at, const Part& part, const RecordMark& mark, const RowResults& rows,
                 std::size_t row) const;
  std::size_t bound(const RecordMark& mark, const RowResults& rows, std::size_t row) const;

  std::vector<Part> parts_;
  std::vector<TextPiece> raisers_;   ///< "id",
  std::vector<TextPiece> patterns_;  ///< "id",
  std::size_t fixed_bytes_ = 0;      ///< bound of all that does not depend on the record
  std::size_t longest_ = 0;          ///< of raisers and patterns
};

}  // namespace unkink
