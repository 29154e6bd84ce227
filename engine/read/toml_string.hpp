// SPDX-License-Identifier: Apache-2.0
// A TOML string as it stands in its document: where it ends, and what each stretch of it reads as.
#pragma once

#include <cstddef>
#include <string_view>

namespace unkink {

/// The opening of a string: its quote, and where its content starts (past the line break that TOML
/// drops after """).
struct StringOpening {
  char quote = '"';
  bool multi_line = false;
  std::size_t content = 0;  ///< offset in bytes
};

/// The opening at `at`, which must hold a quote.
StringOpening string_opening(std::string_view text, std::size_t at);

/// A stretch of source, in bytes, and how many bytes it reads as: none for a line-ending backslash.
struct StringPiece {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t decoded = 0;
};

/// Steps through the content of a string, character by character, by the rules of TOML 1.0.
/// `text` must be valid UTF-8.
class StringWalk {
 public:
  StringWalk(std::string_view text, const StringOpening& opening);

  /// Takes the next piece; false after the last one and at a fault.
  bool next();
  const StringPiece& piece() const { return piece_; }

  /// What is wrong, in one sentence; empty as long as nothing is.
  std::string_view fault() const { return fault_; }
  /// Offset of what comes next: after the closing quotes once `next` was false, or the fault.
  std::size_t offset() const { return at_; }

 private:
  bool refuse(std::size_t at, std::string_view fault);
  bool take(std::size_t bytes, std::size_t decoded);
  bool quotes();
  bool escape();
  bool code_point_escape(std::size_t digits);
  bool continued_line();
  bool character();
  std::size_t line_break(std::size_t at) const;

  std::string_view text_;
  StringOpening opening_;
  std::size_t at_ = 0;
  StringPiece piece_;
  std::string_view fault_;
};

}  // namespace unkink
