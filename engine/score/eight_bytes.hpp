// SPDX-License-Identifier: Apache-2.0
// Eight bytes of a text as one number: the first byte is the lowest.
#pragma once

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

/// Keeps the first `count` of eight bytes, or all of them.
inline std::uint64_t first_bytes_mask(std::size_t count) {
  return count >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (count * 8U)) - 1;
}

}  // namespace unkink
