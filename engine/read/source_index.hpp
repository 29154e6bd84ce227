// SPDX-License-Identifier: Apache-2.0
// SourceIndex: from line and column to bytes and back in constant time, for texts with many places.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/source_file.hpp"

namespace unkink {

/// Borrows the text that it indexes.
class SourceIndex {
 public:
  explicit SourceIndex(std::string_view text);

  /// The offset, in bytes, of a place; the end of the text for places beyond it.
  std::size_t offset(Position place) const;

 private:
  void index_bytes();
  void index_code_points();

  std::string_view text_;
  bool ascii_ = false;
  std::vector<std::size_t> line_starts_;  // in code points
  std::vector<std::size_t> marks_;  // offset in bytes of every 64th code point; none for ASCII
};

}  // namespace unkink
