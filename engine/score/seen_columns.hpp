// SPDX-License-Identifier: Apache-2.0
// SeenColumns: which columns a record has named, so that none says something twice.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "score/fast_column.hpp"

namespace unkink {

class SeenColumns {
 public:
  /// Of `columns` columns none has been seen.
  void start(std::size_t columns) {
    seen_.assign(columns / 64 + 1, 0);
    flagged_ = seen_;
    flags_ = false;
  }
  /// The next record begins.
  void clear() {
    std::ranges::fill(seen_, 0);
    if (flags_) std::ranges::fill(flagged_, 0);
    flags_ = false;
  }

  /// Whether the record had not named the column yet, nor another that says the same; now it has.
  bool is_first(const FastColumn& column) {
    const bool first = put_bit(seen_, column.says);
    if (column.kind != FastColumn::Kind::flag) {
      return first && !(flags_ && has_bit(flagged_, column.whole));
    }
    flags_ = true;
    put_bit(flagged_, column.whole);
    return first && (column.whole == column.says || !has_bit(seen_, column.whole));
  }

 private:
  using Bits = std::vector<std::uint64_t>;  // one a column

  static bool has_bit(const Bits& bits, std::uint32_t index) {
    return (bits[index / 64] >> (index % 64) & 1U) != 0;
  }
  // Whether it had not been set.
  static bool put_bit(Bits& bits, std::uint32_t index) {
    const auto bit = std::uint64_t{1} << (index % 64);
    const bool first = (bits[index / 64] & bit) == 0;
    bits[index / 64] |= bit;
    return first;
  }

  Bits seen_;
  Bits flagged_;  // a flag of the item that the column is
  bool flags_ = false;
};

}  // namespace unkink
