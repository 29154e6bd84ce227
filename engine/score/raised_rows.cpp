// SPDX-License-Identifier: Apache-2.0
#include "score/raised_rows.hpp"

#include <algorithm>
#include <bit>

namespace unkink {
namespace {

using Raised = RaisedRows::Raised;

// Sorts by `key`, which is less than the size of `begins` less one; equal ones stay in their order.
// Afterwards `begins` has the place behind the last of each key.
template <class Key>
void sort_by(std::span<const Raised> from, Key key, std::vector<std::uint32_t>& begins,
             std::vector<Raised>& to) {
  std::ranges::fill(begins, 0);
  for (const auto& raised : from) ++begins[key(raised) + 1];
  for (std::size_t i = 1; i < begins.size(); ++i) begins[i] += begins[i - 1];
  to.resize(from.size());
  for (const auto& raised : from) to[begins[key(raised)]++] = raised;
}

}  // namespace

void RaisedRows::begin(std::size_t words) {
  added_.clear();
  begins_of_words_.resize(words + 1);
}

void RaisedRows::sort() {
  sort_by(added_, [](const Raised& raised) { return raised.raiser; }, begins_of_raisers_, ordered_);
  sort_by(ordered_, [](const Raised& raised) { return raised.word; }, begins_of_words_, sorted_);
  make_room_for_lists();
}

void RaisedRows::make_room_for_lists() {
  std::size_t begin = 0;
  for (const auto end : begins_of_words_) {
    most_ = std::max(most_, end - begin);
    begin = end;
  }
  lists_.resize(most_ * bits_per_word);
}

void RaisedRows::read(std::size_t word) {
  const std::size_t begin = word == 0 ? 0 : begins_of_words_[word - 1];
  by_raiser_ = std::span(sorted_).subspan(begin, begins_of_words_[word] - begin);
  counts_.fill(0);
  for (const auto& raised : by_raiser_) {
    for (auto left = raised.rows; left != 0; left &= left - 1) {
      const auto row = static_cast<std::size_t>(std::countr_zero(left));
      lists_[row * most_ + counts_[row]++] = raised.raiser;
    }
  }
}

}  // namespace unkink
