// SPDX-License-Identifier: Apache-2.0
// Eight bytes of a text as one number: the first byte is the lowest.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace unkink {

/// The eight bytes at `text`, all of which must be readable.
inline std::uint64_t eight_bytes(const char* text) {
  std::uint64_t word = 0;
  std::memcpy(&word, text, sizeof word);
  return word;
}

/// Keeps the first `count` of eight bytes, or all of them. Without a branch: how long texts are
/// cannot be foreseen.
inline std::uint64_t first_bytes_mask(std::size_t count) {
  const auto half = std::min<std::size_t>(count, 8) * 4;
  return (std::uint64_t{1} << half << half) - 1;
}

/// The last eight of `length` bytes at `text`, or what stands there when they are fewer.
inline std::uint64_t last_eight_bytes(const char* text, std::size_t length) {
  return eight_bytes(text + (length - std::min<std::size_t>(length, 8)));
}

}  // namespace unkink
