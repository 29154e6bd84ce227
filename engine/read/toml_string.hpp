// SPDX-License-Identifier: Apache-2.0
// A TOML string as it stands in its document: where it ends, and what each stretch of it reads as.
#pragma once

#include <cstddef>
#include <string_view>

namespace unkink {

/// What TOML allows as it stands nowhere in strings and comments: control characters but the tab.
constexpr bool is_toml_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t') || byte == 0x7F;
}

/// How many bytes the line break at `at` takes; none when no line ends there.
constexpr std::size_t toml_line_break(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '\n') return 1;
  return text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 0;
}

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

/// Steps through the content of a string by the rules of TOML 1.0. `text` must be valid UTF-8.
class StringWalk {
 public:
  StringWalk(std::string_view text, const StringOpening& opening);

  /// Takes the next piece, one character or escape; false after the last one and at a fault.
  bool next();
  /// The same, but characters that stand for themselves are taken together.
  bool next_stretch();
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

  std::string_view text_;
  StringOpening opening_;
  std::size_t at_ = 0;
  StringPiece piece_;
  std::string_view fault_;
};

}  // namespace unkink
