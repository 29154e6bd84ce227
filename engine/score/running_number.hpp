// SPDX-License-Identifier: Apache-2.0
// RunningNumber: numbers as decimal text, quickly where each is one more than the one before, as
// the numbers of lines are.
#pragma once

#include <array>
#include <bit>
#include <charconv>
#include <cstdint>

namespace unkink {

class RunningNumber {
 public:
  /// So many bytes may be written for a number.
  static constexpr std::size_t slack = 32;

  /// Writes `number` at `at`; gives its end.
  char* put(char* at, std::uint64_t number) {
    if (number == number_ + 1 && number != 0 && last_digit() < 9) {
      digits_ += one_more;
      number_ = number;
    } else if (number != number_) {
      start(number);
    }
    __builtin_memcpy(at, head_.data(), head_.size());
    at += head_bytes_;
    static_assert(std::endian::native == std::endian::little, "the first byte is the lowest");
    const auto text = (digits_ | zero_digits) >> (8 * zeros_);
    __builtin_memcpy(at, &text, sizeof text);
    return at + (sizeof text - zeros_);
  }

 private:
  static constexpr std::uint64_t tail = 100'000'000;  // a word has so many values
  static constexpr std::uint64_t one_more = std::uint64_t{1} << 56U;
  static constexpr std::uint64_t zero_digits = '0' * std::uint64_t{0x0101010101010101};

  std::uint64_t last_digit() const { return digits_ >> 56U; }

  void start(std::uint64_t number) {
    number_ = number;
    head_bytes_ = 0;
    if (number >= tail) {
      const auto* end = std::to_chars(head_.data(), head_.data() + head_.size(), number / tail).ptr;
      head_bytes_ = static_cast<std::size_t>(end - head_.data());
    }
    digits_ = 0;
    auto rest = number % tail;
    for (unsigned d = 0; d < 8; ++d, rest /= 10) digits_ |= rest % 10 << (8 * (7 - d));
    // The last digit is always written.
    const auto leading = static_cast<unsigned>(std::countr_zero(digits_ | one_more)) / 8;
    zeros_ = head_bytes_ > 0 ? 0 : leading;
  }

  std::uint64_t number_ = 0;
  std::uint64_t digits_ = 0;  ///< the last eight, a byte each, the first lowest
  unsigned zeros_ = 7;        ///< before the first that is written
  std::array<char, 16> head_{};
  std::size_t head_bytes_ = 0;  ///< of what stands before those eight
};

}  // namespace unkink
