// SPDX-License-Identifier: Apache-2.0
#include "evaluate/cut_points.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace unkink {
namespace {

constexpr std::size_t most_digits = 32;
constexpr std::size_t nobody = 0;
constexpr std::size_t everybody = 1;
constexpr std::size_t first_cut = 2;

/// Where a range begins and where it is left behind, above the least answer. In 64 bits: what is
/// beyond the greatest answer has a place, too.
struct Cuts {
  std::uint64_t low = 0;
  std::uint64_t beyond = 0;
};

Cuts cuts_of(const RangeToFill& range, std::int32_t least) {
  const auto above = [&](std::int64_t number) {
    return static_cast<std::uint64_t>(std::max<std::int64_t>(number - least, 0));
  };
  return {above(range.low), above(std::int64_t{range.high} + 1)};
}

// The lowest digit first, so that those that end alike stand together. Halves change places, then
// halves of these.
std::uint32_t turned(std::uint32_t number) {
  number = number >> 16U | number << 16U;
  number = (number >> 8U & 0x00FF00FFU) | (number & 0x00FF00FFU) << 8U;
  number = (number >> 4U & 0x0F0F0F0FU) | (number & 0x0F0F0F0FU) << 4U;
  number = (number >> 2U & 0x33333333U) | (number & 0x33333333U) << 2U;
  return (number >> 1U & 0x55555555U) | (number & 0x55555555U) << 1U;
}

std::uint32_t width_of(std::int32_t least, std::int32_t most) {
  return static_cast<std::uint32_t>(most) - static_cast<std::uint32_t>(least);
}

std::vector<std::uint32_t> cuts_within(std::span<const RangeToFill> ranges, std::int32_t least,
                                       std::uint32_t width) {
  std::vector<std::uint32_t> cuts;
  const auto keep = [&](std::uint64_t cut) {
    if (cut > 0 && cut <= width) cuts.push_back(static_cast<std::uint32_t>(cut));
  };
  for (const auto& range : ranges) {
    const auto [low, beyond] = cuts_of(range, least);
    keep(low);
    keep(beyond);
  }
  std::ranges::sort(cuts, {}, turned);
  const auto [rest, end] = std::ranges::unique(cuts);
  cuts.erase(rest, end);
  return cuts;
}

std::size_t digits_of(std::uint32_t width) {
  return static_cast<std::size_t>(std::bit_width(width));
}

}  // namespace

CutPoints::CutPoints(std::span<const RangeToFill> ranges, std::int32_t least, std::int32_t most,
                     std::size_t words)
    : words_(words) {
  const auto width = width_of(least, most);
  const auto cuts = cuts_within(ranges, least, width);
  planes_.resize((first_cut + cuts.size() + digits_of(width) + 1) * words_);
  std::vector<Word*> reached;
  for (std::size_t i = 0; i < cuts.size(); ++i) reached.push_back(plane(first_cut + i));
  const auto index_of = [&](std::uint64_t cut) {
    const auto number = static_cast<std::uint32_t>(cut);
    return static_cast<std::size_t>(std::ranges::lower_bound(cuts, turned(number), {}, turned) -
                                    cuts.begin());
  };
  // Who reaches a number is worked out in the plane of a condition that asks just that.
  for (const auto& range : ranges) {
    const auto [low, beyond] = cuts_of(range, least);
    if (low > 0 && low <= width && beyond > width) reached[index_of(low)] = range.yes;
  }
  plan_digits(cuts, reached, digits_of(width));
  const auto who_reaches = [&](std::uint64_t cut) -> const Word* {
    if (cut == 0) return plane(everybody);
    return cut > width ? plane(nobody) : reached[index_of(cut)];
  };
  for (const auto& range : ranges) {
    const auto [low, beyond] = cuts_of(range, least);
    if (who_reaches(low) == range.yes && range.no == nullptr) continue;
    ranges_.push_back({who_reaches(low), who_reaches(beyond), range.yes, range.no});
  }
}

// Up to a digit, an answer reaches a number where it has what the number has and reaches it below,
// or has more. A number without any digit is reached by everybody. Digits that no number has are
// looked at once, together.
void CutPoints::plan_digits(std::span<const std::uint32_t> cuts, std::span<Word* const> reached,
                            std::size_t digits) {
  if (cuts.empty()) return;
  const auto needed = digits_of(std::ranges::max(cuts));
  auto* higher = plane(first_cut + cuts.size() + needed);
  higher_ = higher;
  for (auto d = needed; d < digits; ++d) {
    steps_.push_back({d == needed ? plane(nobody) : higher, higher, ~Word{0}, d});
  }
  const bool ends_higher = needed < digits;
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    const auto zeros = static_cast<std::size_t>(std::countr_zero(cuts[i]));
    const auto shared =
        i == 0 ? 0 : static_cast<std::size_t>(std::countr_zero(cuts[i] ^ cuts[i - 1]));
    const auto so_far = [&](std::size_t digit) { return plane(first_cut + cuts.size() + digit); };
    const auto* from = shared > zeros ? so_far(shared - 1) : plane(everybody);
    for (auto d = std::max(shared, zeros); d < needed; ++d) {
      auto* to = d + 1 == needed && !ends_higher ? reached[i] : so_far(d);
      steps_.push_back({from, to, (cuts[i] >> d & 1U) - Word{1}, d});
      from = to;
    }
    if (ends_higher) steps_.push_back({from, reached[i], ~Word{0}, most_digits});
  }
}

void CutPoints::fill(const PlaneOps& ops, const Column& column) {
  std::array<const Word*, most_digits + 1> digits{};
  std::ranges::transform(column.digits, digits.begin(),
                         [](const auto& digit) { return digit.data(); });
  digits[most_digits] = higher_;
  std::ranges::copy(column.answered, plane(everybody));
  ops.compare(steps_, digits.data(), words_);
  ops.ranges(ranges_, column.answered.data(), words_);
}

}  // namespace unkink
