// SPDX-License-Identifier: Apache-2.0
// What of a document toml++ is not shown: it takes longer over each character than all else that
// is done to it, and most characters stand in texts in which there is nothing to parse.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.hpp"

namespace unkink {

/// The content of a string, in bytes of its document.
struct TomlContent {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Where contents were left out, and characters written as longer escapes.
class TomlCuts {
 public:
  /// Before `place` of what is left, `columns` are missing from its line, or too many where that is
  /// negative; in the order of their places.
  void add(Position place, std::int32_t columns);

  bool none() const { return cuts_.empty(); }

  /// The place in the document of a place in what is left of it.
  Position place_in_document(Position place) const;

 private:
  struct Cut {
    Position place;
    std::int32_t columns = 0;  // that are missing from the line up to here
  };
  std::vector<Cut> cuts_;
};

/// What is left of a document: strings that were cut are empty there.
struct ShortToml {
  std::string text;
  TomlCuts cuts;
};

/// `text` without `contents`, which stand in their order and each on one line.
ShortToml shorten_toml(std::string_view text, std::span<const TomlContent> contents);

}  // namespace unkink
