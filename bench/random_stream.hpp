// SPDX-License-Identifier: Apache-2.0
// SplitMix64: the same numbers on every machine, whatever the standard library.
#pragma once

#include <cstddef>
#include <cstdint>

namespace unkink::bench {

class RandomStream {
 public:
  explicit RandomStream(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    auto z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }

  /// A number from 0 to `bound` - 1; `bound` is not 0.
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }

  /// True `percent` times in a hundred.
  bool chance(double percent) {
    return static_cast<double>(next() >> 11U) * 0x1.0p-53 * 100.0 < percent;
  }

 private:
  std::uint64_t state_;
};

}  // namespace unkink::bench
