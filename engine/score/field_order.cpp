// SPDX-License-Identifier: Apache-2.0
#include "score/field_order.hpp"

#include <algorithm>

namespace unkink {
namespace {

constexpr unsigned most_misfits = 64;

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

bool FieldOrder::learn(std::span<const std::uint32_t> record) {
  if (!fits(record)) {
    if (++misfits_ < most_misfits) return false;
    misfits_ = 0;
    merged_.assign(record.begin(), record.end());
  }
  if (merged_ == columns_) return false;
  columns_ = merged_;
  return true;
}

}  // namespace unkink
