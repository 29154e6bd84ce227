// SPDX-License-Identifier: Apache-2.0
#include "score/answer_memo.hpp"

#include <algorithm>
#include <bit>
#include <set>

namespace unkink {
namespace {

constexpr std::size_t longest_start = 16;
constexpr unsigned most_start_bits = 10;
constexpr unsigned length_bits = 10;
constexpr int seeds_a_size = 100;
constexpr unsigned patience = 4;  // so many others come before a place changes hands
constexpr std::size_t most_short = 8;
constexpr unsigned most_lists = 64;  // answers that take each other's place have no list

// A text's start, with zeros behind it.
std::array<char, longest_start> start_of(std::string_view text) {
  std::array<char, longest_start> start{};
  std::ranges::copy(text.substr(0, longest_start), start.begin());
  return start;
}

AnswerMemo::Short as_short(const AnswerMemo::Known& known) {
  const std::size_t bytes = known.bytes;
  AnswerMemo::Short answer;
  answer.first = eight_bytes(known.text.data());
  answer.next = eight_bytes(known.text.data() + 8);
  answer.first_kept = first_bytes_mask(bytes);
  answer.next_kept = bytes > 8 ? first_bytes_mask(bytes - 8) : 0;
  answer.says = bytes | std::uint64_t{known.state} << AnswerMemo::Short::state_at |
                std::uint64_t{static_cast<std::uint8_t>(known.chosen)}
                    << AnswerMemo::Short::option_at;
  return answer;
}

bool begin_alike(const AnswerMemo::Short& a, const AnswerMemo::Short& b) {
  return ((a.first ^ b.first) & a.first_kept & b.first_kept) == 0 &&
         ((a.next ^ b.next) & a.next_kept & b.next_kept) == 0;
}

}  // namespace

AnswerMemo::AnswerMemo() = default;

AnswerMemo::AnswerMemo(const std::vector<std::string>& likely) {
  for (std::size_t bytes = 1; bytes <= longest_start; ++bytes) {
    if (!keep_first(likely, bytes)) continue;
    for (auto bits = static_cast<unsigned>(std::bit_width(likely.size())) + 1;
         bits <= most_start_bits; ++bits) {
      if (!part(likely, bits)) continue;
      by_start_ = true;
      places_.resize(std::size_t{1} << bits);
      return;
    }
  }
  shift_ = 63;
}

// Whether so many bytes tell all of `likely` apart.
bool AnswerMemo::keep_first(const std::vector<std::string>& likely, std::size_t bytes) {
  std::set<std::string_view> starts;
  for (const auto& text : likely) {
    if (!starts.insert(std::string_view(text).substr(0, bytes)).second) return false;
  }
  first_kept_ = first_bytes_mask(bytes);
  next_kept_ = bytes > 8 ? first_bytes_mask(bytes - 8) : 0;
  return true;
}

// Seeds are tried in a fixed order, so that the memo is the same each time.
bool AnswerMemo::part(const std::vector<std::string>& likely, unsigned bits) {
  shift_ = 64 - bits;
  for (int i = 0; i < seeds_a_size; ++i) {
    seed_ = (seed_ ^ (seed_ >> 29U)) * 0xBF58476D1CE4E5B9U | 1U;
    std::set<std::size_t> taken;
    for (const auto& text : likely) {
      const auto start = start_of(text);
      taken.insert(index(eight_bytes(start.data()) & first_kept_,
                         eight_bytes(start.data() + 8) & next_kept_));
    }
    if (taken.size() == likely.size()) return true;
  }
  return false;
}

void AnswerMemo::learn(std::string_view text, const Answer& answer) {
  if (text.size() > longest_answer) return;
  if (!by_start_ && shift_ == 63) {
    shift_ = 64 - length_bits;
    places_.resize(std::size_t{1} << length_bits);
  }
  const auto& found = by_start_ ? of_start(text.data()) : of_length(text.data(), text.size());
  auto& place = places_[static_cast<std::size_t>(&found - places_.data())];
  if (!by_start_ && place.is_known() && ++refused_ % patience != 0) return;
  place = {};
  std::ranges::copy(text, place.text.begin());
  // An item takes one option, or has all of them as bits: the other of the two is 0.
  place.chosen = answer.selected | static_cast<std::uint64_t>(answer.value);
  place.state = static_cast<std::uint8_t>(answer.state);
  place.bytes = static_cast<std::uint8_t>(text.size());
  longest_ = std::max(longest_, text.size());
  if (by_start_) list_short();
}

void AnswerMemo::list_short() {
  short_.clear();
  if (++listed_ > most_lists) return;
  std::vector<Short> all;
  for (const auto& place : places_) {
    if (!place.is_known()) continue;
    if (place.bytes == 0 || place.bytes > longest_start || all.size() == most_short) return;
    const auto answer = as_short(place);
    const auto alike = [&](const Short& other) { return begin_alike(answer, other); };
    if (std::ranges::any_of(all, alike)) return;
    all.push_back(answer);
  }
  short_ = std::move(all);
}

}  // namespace unkink
