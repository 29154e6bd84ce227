// SPDX-License-Identifier: Apache-2.0
// Compiled once for every instruction set that Highway knows here; the best is chosen at run time.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "score/line_scan.cpp"
#include <hwy/foreach_target.h>  // must come before highway.h
// clang-format off
#include <hwy/highway.h>
// clang-format on

#include <algorithm>
#include <bit>

#include "base/instruction_set.hpp"
#include "base/mask_bits-inl.hpp"
#include "score/line_scan.hpp"

HWY_BEFORE_NAMESPACE();
namespace unkink {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;
using Bytes = hn::CappedTag<std::uint8_t, 64>;

constexpr std::size_t stretch = 1024;  // room for all breaks of so many bytes is made at once

// Lines are long: most vectors hold no break or one, and which it is cannot be foreseen. So a place
// is written each time, and counted when it is one.
HWY_INLINE std::uint32_t* put_breaks(std::size_t at, std::uint64_t bits, std::uint32_t* to) {
  do {
    *to = static_cast<std::uint32_t>(at) + static_cast<std::uint32_t>(std::countr_zero(bits));
    to += bits != 0 ? 1 : 0;
    bits &= bits - 1;
  } while (bits != 0);
  return to;
}

// Without a byte to stop at, none is looked for. Gives whether the end was reached.
template <bool stops>
HWY_INLINE bool scan_breaks(std::string_view text, std::size_t at, char stop,
                            std::vector<std::uint32_t>& breaks) {
  const Bytes tag;
  const auto lanes = hn::Lanes(tag);
  const auto feed = hn::Set(tag, static_cast<std::uint8_t>('\n'));
  const auto stopping = hn::Set(tag, static_cast<std::uint8_t>(stop));
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  auto count = breaks.size();
  while (at + lanes <= text.size()) {
    const auto end = at + std::min(stretch, (text.size() - at) / lanes * lanes);
    if (breaks.size() < count + stretch) breaks.resize(2 * breaks.size() + stretch);
    auto* to = breaks.data() + count;
    auto stopped = hn::Zero(tag);
    for (; at < end; at += lanes) {
      const auto here = hn::LoadU(tag, bytes + at);
      to = put_breaks(at, mask_bits(tag, hn::Eq(here, feed)), to);
      if (stops) stopped = hn::Or(stopped, hn::VecFromMask(tag, hn::Eq(here, stopping)));
    }
    count = static_cast<std::size_t>(to - breaks.data());
    if (stops && !hn::AllFalse(tag, hn::MaskFromVec(stopped))) return false;
  }
  breaks.resize(count);
  for (; at < text.size(); ++at) {
    if (text[at] == '\n') breaks.push_back(static_cast<std::uint32_t>(at));
    if (stops && text[at] == stop) return false;
  }
  return true;
}

void append_breaks(std::string_view text, std::size_t start, std::vector<std::uint32_t>& breaks) {
  scan_breaks<false>(text, start, 0, breaks);
}

bool append_breaks_without(std::string_view text, std::size_t start, char stop,
                           std::vector<std::uint32_t>& breaks) {
  return scan_breaks<true>(text, start, stop, breaks);
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

bool find_line_breaks_without(std::string_view text, std::size_t start, char byte,
                              std::vector<std::uint32_t>& breaks) {
  return UNKINK_FITTING(append_breaks_without)(text, start, byte, breaks);
}

std::size_t count_bytes(std::string_view text, char byte) {
  return UNKINK_FITTING(bytes_that_are)(text, byte);
}

bool all_ascii(std::string_view text) { return UNKINK_FITTING(ascii_only)(text); }

}  // namespace unkink
#endif
