// SPDX-License-Identifier: Apache-2.0
// FieldOrder: in which order records name their columns, learned from some of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace unkink {

class FieldOrder {
 public:
  /// Each column that was seen, once.
  const std::vector<std::uint32_t>& columns() const { return columns_; }

  /// Takes in the columns that a record names, none twice. Those that are new get their place
  /// behind the one before them. A record that has a few columns elsewhere moves them, but not
  /// without end. Of quite different orders that of most records holds: one turns it round when as
  /// many did not fit as had fitted lately. Gives whether anything changed.
  bool learn(std::span<const std::uint32_t> record);
  /// So many records fitted that learn was not told of.
  void confirm(std::size_t records);

 private:
  bool fits(std::span<const std::uint32_t> record);
  bool nearly_fits(std::span<const std::uint32_t> record) const;
  void turn(std::span<const std::uint32_t> record);

  std::vector<std::uint32_t> columns_;
  std::vector<std::uint32_t> merged_;
  std::size_t trust_ = 0;  // records that fitted, less those that did not
  unsigned misfits_ = 0;
  unsigned passed_over_ = 0;
};

}  // namespace unkink
