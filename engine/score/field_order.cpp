// SPDX-License-Identifier: Apache-2.0
#include "score/field_order.hpp"

#include <algorithm>

namespace unkink {
namespace {

// So many records may turn the order round; from then on only one in so many is looked at.
constexpr unsigned most_turns = 512;
constexpr unsigned between_turns = 64;

}  // namespace

// Puts both together in merged_; false when the record turns the order round.
bool FieldOrder::fits(std::span<const std::uint32_t> record) {
  merged_ = columns_;
  auto place = merged_.begin();
  for (const auto column : record) {
    const auto found = std::ranges::find(merged_, column);
    if (found == merged_.end()) {
      place = merged_.insert(place, column) + 1;
    } else if (found < place) {
      return false;
    } else {
      place = found + 1;
    }
  }
  return true;
}

// The record's own order holds; what it does not name stays behind what it stood behind.
void FieldOrder::turn(std::span<const std::uint32_t> record) {
  merged_.assign(record.begin(), record.end());
  auto place = merged_.begin();
  for (const auto column : columns_) {
    const auto found = std::ranges::find(merged_, column);
    place = (found == merged_.end() ? merged_.insert(place, column) : found) + 1;
  }
}

bool FieldOrder::learn(std::span<const std::uint32_t> record) {
  if (misfits_ > most_turns && ++passed_over_ % between_turns != 0) return false;
  if (!fits(record)) {
    ++misfits_;
    turn(record);
  }
  if (merged_ == columns_) return false;
  columns_ = merged_;
  return true;
}

}  // namespace unkink
