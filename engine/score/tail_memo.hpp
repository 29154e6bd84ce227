// SPDX-License-Identifier: Apache-2.0
// TailMemo: ends of lines that were written before. Most of what a line ends with has few values
// taken together: a text that is known is copied, not put together again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace unkink {

class TailMemo {
 public:
  /// So many bytes are copied in one step.
  static constexpr std::size_t step = 32;

  /// Makes room for texts of at most `most` bytes, which are forgotten where that changes.
  void make_room(std::size_t most);

  /// Copies the text of a key to `at`, where `most` bytes and a step may be written; gives its end,
  /// or null where it is not known.
  char* put(char* at, std::uint64_t key) const {
    const auto place = place_of(key);
    if (keys_[place] != key) return nullptr;
    const auto* text = texts_.data() + place * width_;
    const std::size_t length = lengths_[place];
    std::size_t copied = 0;
    do {  // no text is empty
      __builtin_memcpy(at + copied, text + copied, step);
      copied += step;
    } while (copied < length);
    return at + length;
  }

  /// Remembers the text of a key, which may take another's place. Not empty.
  void learn(std::uint64_t key, std::string_view text);

  /// Keys are below.
  static constexpr unsigned key_bits = 63;

 private:
  static constexpr unsigned place_bits = 9;
  static constexpr std::uint64_t no_key = ~std::uint64_t{0};

  static std::size_t place_of(std::uint64_t key) {
    return (key ^ key >> 31U) * 0x9E3779B97F4A7C15U >> (64 - place_bits);
  }

  std::size_t width_ = 0;
  std::vector<std::uint64_t> keys_;
  std::vector<std::uint32_t> lengths_;
  std::vector<char> texts_;
};

}  // namespace unkink
