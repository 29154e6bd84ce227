// SPDX-License-Identifier: Apache-2.0
// TextPage: a text for a terminal or a pipe as it is written, section by section.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "render/text_style.hpp"

namespace unkink {

/// Every text that is put on the page passes `printable`: there is no other way onto it.
class TextPage {
 public:
  explicit TextPage(const TextStyle& style) : style_(style) {}

  /// A section's title, after an empty line.
  void heading(std::string_view text);

  /// Wrapped text, `indent` columns in. An empty text leaves no line.
  void paragraph(std::string_view text, std::size_t indent = 0);

  /// A list's entry: `mark` ("- ", "1. ") and the text hanging from it.
  void entry(std::string_view mark, std::string_view text, std::size_t indent = 2);

  /// An entry marked with its label and a colon. An empty text leaves no line.
  void labelled(std::string_view label, std::string_view text, std::size_t indent = 2);

  /// An empty line.
  void gap();

  const std::string& text() const { return text_; }

 private:
  TextStyle style_;
  std::string text_;
};

}  // namespace unkink
