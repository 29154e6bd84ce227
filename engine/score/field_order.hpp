// SPDX-License-Identifier: Apache-2.0
// FieldOrder: in which order records name their columns, learned from some of them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace unkink {

class FieldOrder {
 public:
  /// Each column that was seen, once.
  const std::vector<std::uint32_t>& columns() const { return columns_; }

  /// Takes in the columns that a record names, none twice. Those that are new get their place
  /// behind the one before them; a record that does not fit turns the order round, but not without
  /// end: some files have none. Gives whether anything changed.
  bool learn(std::span<const std::uint32_t> record);

 private:
  bool fits(std::span<const std::uint32_t> record);
  void turn(std::span<const std::uint32_t> record);

  std::vector<std::uint32_t> columns_;
  std::vector<std::uint32_t> merged_;
  unsigned misfits_ = 0;
  unsigned passed_over_ = 0;
};

}  // namespace unkink
