// SPDX-License-Identifier: Apache-2.0
// JsonCursor: follows a JSON parser through its text, token by token, to know where each one
// stands.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/source_file.hpp"

namespace unkink {

/// The parser says what it met; the cursor finds it. All tokens must be taken in their order.
class JsonCursor {
 public:
  explicit JsonCursor(SourcePtr file);

  /// A token's first byte and its place.
  struct Mark {
    std::size_t offset = 0;
    Position place;
  };

  /// Takes a bracket, a number or a word such as `true`; gives its start.
  Mark bracket();
  Span word();
  /// What stands there of the word that was taken last.
  std::string_view taken_word() const { return text_.substr(word_, here_.offset - word_); }
  /// Takes a string; the span covers what stands between the quotes.
  Span string();
  /// From `start` to the end of the last token taken, on its first line.
  Span since(const Mark& start) const;

 private:
  void skip_to_token();
  void advance(std::size_t bytes);

  SourcePtr file_;
  std::string_view text_;
  bool flat_;  ///< one line of ASCII: columns are bytes
  Mark here_;
  std::size_t word_ = 0;
};

}  // namespace unkink
