// SPDX-License-Identifier: Apache-2.0
#include "score/field_order.hpp"

#include <algorithm>

namespace unkink {
namespace {

// So many records may not fit; from then on only one in so many is looked at, and counts for all.
constexpr unsigned most_misfits = 512;
constexpr unsigned between_looks = 64;
// A file may change its order: what was long ago does not count.
constexpr std::size_t most_trust = 256;

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

// Whether it would fit, were but a few of its columns elsewhere: those that are not in the longest
// sequence of columns that stand in the same order in both.
bool FieldOrder::nearly_fits(std::span<const std::uint32_t> record) const {
  std::vector<std::ptrdiff_t> ends;  // by length: the least place at which such a sequence ends
  std::size_t known = 0;
  for (const auto column : record) {
    const auto found = std::ranges::find(columns_, column);
    if (found == columns_.end()) continue;
    const auto place = found - columns_.begin();
    const auto end = std::ranges::lower_bound(ends, place);
    end == ends.end() ? ends.push_back(place) : static_cast<void>(*end = place);
    ++known;
  }
  return known - ends.size() <= std::max<std::size_t>(2, known / 8);
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

void FieldOrder::confirm(std::size_t records) { trust_ = std::min(trust_ + records, most_trust); }

bool FieldOrder::learn(std::span<const std::uint32_t> record) {
  const bool seldom = misfits_ > most_misfits;
  if (seldom && ++passed_over_ % between_looks != 0) return false;
  const std::size_t weight = seldom ? between_looks : 1;
  if (fits(record)) {
    confirm(weight);
  } else {
    ++misfits_;
    const bool near = nearly_fits(record);
    if (!near && trust_ >= weight) {
      trust_ -= weight;
      return false;
    }
    turn(record);
    if (!near) trust_ = weight;
  }
  if (merged_ == columns_) return false;
  columns_ = merged_;
  return true;
}

}  // namespace unkink
