// SPDX-License-Identifier: Apache-2.0
// TextTable: texts that are copied often, each in a row of the same width, so that copying one is a
// few whole steps whatever its length.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace unkink {

class TextTable {
 public:
  /// So many bytes are copied in one step.
  static constexpr std::size_t step = 32;

  explicit TextTable(const std::vector<std::string>& texts);

  /// Copies a text to `at`, where as many bytes as slack() may be written; gives its end.
  char* put(char* at, std::size_t index) const {
    const auto* text = texts_.data() + index * width_;
    __builtin_memcpy(at, text, step);  // most need no other step
    for (std::size_t copied = step; copied < width_; copied += step) {
      __builtin_memcpy(at + copied, text + copied, step);
    }
    return at + lengths_[index];
  }

  std::size_t size() const { return lengths_.size(); }
  /// No less than the length of any text.
  std::size_t slack() const { return width_; }

 private:
  std::size_t width_ = step;
  std::vector<char> texts_;
  std::vector<std::uint32_t> lengths_;
};

}  // namespace unkink
