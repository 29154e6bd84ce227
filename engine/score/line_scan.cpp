// SPDX-License-Identifier: Apache-2.0
// Compiled once for every instruction set that Highway knows here; the best is chosen at run time.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "score/line_scan.cpp"
#include <hwy/foreach_target.h>  // must come before highway.h
// clang-format off
#include <hwy/highway.h>
// clang-format on

#include <bit>

#include "base/instruction_set.hpp"
#include "base/mask_bits-inl.hpp"
#include "score/line_scan.hpp"

HWY_BEFORE_NAMESPACE();
namespace unkink {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;
using Bytes = hn::CappedTag<std::uint8_t, 64>;

// Lines are long: most lanes hold no break or one, and which it is cannot be foreseen. So a place
// is written each time, and counted when it is one.
void append_breaks(std::string_view text, std::size_t start, std::vector<std::uint32_t>& breaks) {
  const Bytes tag;
  const auto lanes = hn::Lanes(tag);
  const auto feed = hn::Set(tag, static_cast<std::uint8_t>('\n'));
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  auto count = breaks.size();
  auto at = start;
  for (; at + lanes <= text.size(); at += lanes) {
    if (count + lanes > breaks.size()) breaks.resize(2 * breaks.size() + 1024);
    auto bits = mask_bits(tag, hn::Eq(hn::LoadU(tag, bytes + at), feed));
    do {
      breaks[count] =
          static_cast<std::uint32_t>(at + static_cast<std::size_t>(std::countr_zero(bits)));
      count += static_cast<std::size_t>(bits != 0);
      bits &= bits - 1;
    } while (bits != 0);
  }
  breaks.resize(count);
  for (; at < text.size(); ++at) {
    if (text[at] == '\n') breaks.push_back(static_cast<std::uint32_t>(at));
  }
}

bool ascii_only(std::string_view text) {
  const Bytes tag;
  const auto lanes = hn::Lanes(tag);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  auto seen = hn::Zero(tag);
  std::size_t at = 0;
  for (; at + lanes <= text.size(); at += lanes) seen = hn::Or(seen, hn::LoadU(tag, bytes + at));
  std::uint8_t rest = 0;
  for (; at < text.size(); ++at) rest |= bytes[at];
  const auto high = hn::Set(tag, std::uint8_t{0x80});
  return rest < 0x80 && hn::AllFalse(tag, hn::Eq(hn::And(seen, high), high));
}

std::size_t bytes_that_are(std::string_view text, char byte) {
  const Bytes tag;
  const auto lanes = hn::Lanes(tag);
  const auto wanted = hn::Set(tag, static_cast<std::uint8_t>(byte));
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::size_t count = 0;
  std::size_t at = 0;
  for (; at + lanes <= text.size(); at += lanes) {
    const auto bits = mask_bits(tag, hn::Eq(hn::LoadU(tag, bytes + at), wanted));
    count += static_cast<std::size_t>(std::popcount(bits));
  }
  for (; at < text.size(); ++at) count += static_cast<std::size_t>(text[at] == byte);
  return count;
}

}  // namespace HWY_NAMESPACE
}  // namespace unkink
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace unkink {

void find_line_breaks(std::string_view text, std::size_t start,
                      std::vector<std::uint32_t>& breaks) {
  UNKINK_FITTING(append_breaks)(text, start, breaks);
}

std::size_t count_bytes(std::string_view text, char byte) {
  return UNKINK_FITTING(bytes_that_are)(text, byte);
}

bool all_ascii(std::string_view text) { return UNKINK_FITTING(ascii_only)(text); }

}  // namespace unkink
#endif
