// SPDX-License-Identifier: Apache-2.0
// RunningNumber: numbers as decimal text, quickly where each is one more than the one before, as
// the numbers of lines are.
#pragma once

#include <array>
#include <charconv>
#include <cstdint>

namespace unkink {

class RunningNumber {
 public:
  /// So many bytes may be written for a number.
  static constexpr std::size_t slack = 32;

  /// Writes `number` at `at`; gives its end.
  char* put(char* at, std::uint64_t number) {
    if (number == number_ + 1 && number != 0 && count()) {
      ++number_;
    } else if (number != number_) {
      start(number);
    }
    __builtin_memcpy(at, digits_.data() + begin_, slack);
    return at + (last - begin_ + 1);
  }

 private:
  static constexpr std::size_t last = 31;  // where the last digit stands

  // One more; false where that takes another digit.
  bool count() {
    auto at = last;
    while (digits_[at] == '9') digits_[at--] = '0';
    if (at < begin_) return false;
    ++digits_[at];
    return true;
  }

  void start(std::uint64_t number) {
    std::array<char, slack> text{};
    const auto* end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    begin_ = last + 1 - static_cast<std::size_t>(end - text.data());
    __builtin_memcpy(digits_.data() + begin_, text.data(), slack);
    number_ = number;
  }

  std::uint64_t number_ = 0;
  std::size_t begin_ = last;
  std::array<char, 2 * slack> digits_ = [] {
    std::array<char, 2 * slack> digits{};
    digits[last] = '0';
    return digits;
  }();
};

}  // namespace unkink
