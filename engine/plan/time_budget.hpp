// SPDX-License-Identifier: Apache-2.0
// TimeBudget: the seconds that are left of a session.
#pragma once

#include <cstdint>

namespace unkink {

class TimeBudget {
 public:
  explicit TimeBudget(std::uint32_t minutes) : left_(std::int64_t{minutes} * 60) {}

  bool fits(std::int64_t seconds) const { return seconds <= left_; }

  /// What is left once `seconds` are spent; may be less than nothing.
  TimeBudget after(std::int64_t seconds) const {
    auto rest = *this;
    rest.left_ -= seconds;
    return rest;
  }

 private:
  std::int64_t left_;
};

}  // namespace unkink
