// SPDX-License-Identifier: Apache-2.0
// SourceFile: a text that a person wrote, and Span: a place in it that a diagnostic can point at.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace unkink {

/// A file's name as the user knows it ("flags.toml", "<stdin>") and its whole text.
struct SourceFile {
  std::string name;
  std::string text;

  /// The text of line `line` (from 1) without its line break; empty past the end.
  std::string_view line(std::uint32_t line) const;
};

using SourcePtr = std::shared_ptr<const SourceFile>;

/// Line and column, both from 1; the column counts code points, as editors do. 0:0 is "nowhere".
/// Ordered as a text is read.
struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  friend auto operator<=>(const Position&, const Position&) = default;
};

/// A stretch of one line of a file. Without a file it means "the input as a whole".
struct Span {
  SourcePtr file;
  Position begin;
  std::uint32_t length = 1;  ///< in code points
};

/// The position past `source`, which starts at `place`.
Position position_after(Position place, std::string_view source);

/// The position of the byte at `offset` of `text`; the end of the text for anything beyond it.
Position position_at(std::string_view text, std::size_t offset);

/// A value together with the place where it was written.
template <class T>
struct Spanned {
  T value{};
  Span span;
};

}  // namespace unkink
