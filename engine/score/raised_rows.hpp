// SPDX-License-Identifier: Apache-2.0
// RaisedRows: which raisers raise which records of a block, turned from one raiser after another to
// one record after another.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "evaluate/planes.hpp"

namespace unkink {

class RaisedRows {
 public:
  /// A raiser, by its index, and whom it raises of 64 records; never nobody.
  struct Raised {
    std::uint32_t raiser = 0;
    std::uint32_t word = 0;  ///< which 64 records
    Word rows = 0;
  };

  explicit RaisedRows(std::size_t raisers) : begins_of_raisers_(raisers + 1) {}

  /// A new block of `words` times 64 records, of whom nobody is raised yet.
  void begin(std::size_t words);
  /// In any order. What is added of one raiser and one word twice has no row in common.
  void add(std::uint32_t raiser, std::size_t word, Word rows) {
    added_.push_back({raiser, static_cast<std::uint32_t>(word), rows});
  }
  /// Nothing is added to the block any more.
  void sort();

  /// Turns to records 64 * word and following: these are the rows from here on.
  void read(std::size_t word);
  /// Who raises the row, in the order of their indexes.
  std::span<const std::uint32_t> of(std::size_t row) const {
    return {lists_.data() + row * most_, counts_[row]};
  }
  /// How many raise each row.
  std::span<const std::uint32_t, bits_per_word> counts() const { return counts_; }
  /// The same the other way round: one raiser after another.
  std::span<const Raised> by_raiser() const { return by_raiser_; }

 private:
  void make_room_for_lists();

  std::vector<Raised> added_;
  std::vector<Raised> ordered_;  ///< by raiser; while sorting
  std::vector<Raised> sorted_;   ///< by word, and then by raiser
  std::vector<std::uint32_t> begins_of_raisers_;
  std::vector<std::uint32_t> begins_of_words_;
  std::size_t most_ = 1;  ///< room in the list of a row: nobody is raised by more
  std::vector<std::uint32_t> lists_;
  std::array<std::uint32_t, bits_per_word> counts_{};
  std::span<const Raised> by_raiser_;
};

}  // namespace unkink
