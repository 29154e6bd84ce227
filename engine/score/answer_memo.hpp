// SPDX-License-Identifier: Apache-2.0
// AnswerMemo: the answers that a column was given before, by their text. An answer is read with
// care once; where the same bytes stand again, it is known.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/answers.hpp"
#include "score/eight_bytes.hpp"

namespace unkink {

/// A key, alone or with its answer, that is compared at once is shorter than this.
inline constexpr std::size_t longest_text = 64;
/// An answer that is remembered is no longer than this.
inline constexpr std::size_t longest_answer = 54;

class AnswerMemo {
 public:
  /// An answer as it is written. One cache line: most are looked for in a farther cache, and one
  /// look is all they cost. `longest_text` bytes can be read where the text begins.
  struct alignas(longest_text) Known {
    static constexpr std::uint8_t no_answer = 255;

    std::array<char, longest_answer> text{};
    std::uint8_t bytes = no_answer;  ///< of the text; of a place without an answer, no_answer
    std::uint8_t state = 0;
    std::uint64_t chosen = 0;  ///< the option; or all that are selected, a bit each

    bool is_known() const { return bytes != no_answer; }
  };
  static_assert(sizeof(Known) == longest_text);

  /// An answer whose text has at most 16 bytes, for comparing many texts with it.
  struct Short {
    static constexpr int state_at = 8;
    static constexpr int option_at = 16;

    std::uint64_t first = 0;  ///< the text's first eight bytes, and the next
    std::uint64_t next = 0;
    std::uint64_t first_kept = 0;  ///< the bits of these that are the text's
    std::uint64_t next_kept = 0;
    std::uint64_t says = 0;  ///< its bytes, state and value, where the constants say; never 0
  };

  /// For texts whose length is found before they are looked up.
  AnswerMemo();
  /// For texts that end in themselves, as `"no"` does: found by their first bytes alone, unless
  /// `likely` cannot be told apart by 16 of them. Each of these has a place of its own.
  explicit AnswerMemo(const std::vector<std::string>& likely);

  /// Whether of_start is to be asked; else of_length.
  bool by_start() const { return by_start_; }

  /// The only answer that the text of `length` bytes can be. 8 bytes behind it must be readable.
  const Known& of_length(const char* text, std::size_t length) const {
    const auto kept = first_bytes_mask(length);
    const auto first = eight_bytes(text) & kept;
    const auto last = last_eight_bytes(text, length) & kept;
    const auto middle = eight_bytes(text + length / 2) * static_cast<std::uint64_t>(length >= 16);
    return places_[index(first + length, middle * middle_factor + last)];
  }

  /// The only answer that stands at `text`, of which 16 bytes must be readable.
  const Known& of_start(const char* text) const {
    return places_[index(eight_bytes(text) & first_kept_, eight_bytes(text + 8) & next_kept_)];
  }

  /// Where the answers are: pointers to them are valid as long as it stays the same.
  const Known* home() const { return places_.data(); }

  /// The bytes of the longest text that was remembered.
  std::size_t longest() const { return longest_; }

  /// All answers that are known, where of_start is to be asked, they are few and short, and none
  /// begins as another does; else none. Valid until the next one is learned.
  std::span<const Short> short_answers() const { return short_; }

  /// Remembers an answer, if `text` is short enough; it may take another's place. As many bytes
  /// behind the text must be readable as looking it up reads.
  void learn(std::string_view text, const Answer& answer);

 private:
  std::size_t index(std::uint64_t first, std::uint64_t next) const {
    return (first * seed_ ^ next * other_factor) * other_factor >> shift_;
  }
  bool keep_first(const std::vector<std::string>& likely, std::size_t bytes);
  bool part(const std::vector<std::string>& likely, unsigned bits);
  void list_short();

  static constexpr std::uint64_t other_factor = 0x9E3779B97F4A7C15U;
  static constexpr std::uint64_t middle_factor = 0xD6E8FEB86659FD93U;

  std::vector<Known> places_ = std::vector<Known>(2);  // more when the first answer comes
  std::uint64_t first_kept_ = 0;
  std::uint64_t next_kept_ = 0;
  std::uint64_t seed_ = 0xA0761D6478BD642FU;
  unsigned shift_ = 63;
  bool by_start_ = false;
  std::size_t longest_ = 0;
  unsigned refused_ = 0;  // answers whose place was taken
  std::vector<Short> short_;
  unsigned listed_ = 0;  // so often short_ was made
};

}  // namespace unkink
