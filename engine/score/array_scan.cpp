// SPDX-License-Identifier: Apache-2.0
// Compiled once for every instruction set that Highway knows here; the best is chosen at run time.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "score/array_scan.cpp"
#include <hwy/foreach_target.h>  // must come before highway.h
// clang-format off
#include <hwy/highway.h>
// clang-format on

#include <algorithm>
#include <bit>
#include <cstdint>

#include "base/instruction_set.hpp"
#include "base/mask_bits-inl.hpp"
#include "score/array_scan.hpp"

HWY_BEFORE_NAMESPACE();
namespace unkink {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

/// Characters that matter, among 64 from a place on, a bit each.
class Marks {
 public:
  static constexpr std::size_t bytes = 64;

  HWY_INLINE explicit Marks(const char* text) {
    const Tag tag;
    for (std::size_t at = 0; at < bytes; at += hn::Lanes(tag)) {
      const auto some = hn::LoadU(tag, reinterpret_cast<const std::uint8_t*>(text) + at);
      const auto folded = hn::Or(some, hn::Set(tag, std::uint8_t{0x20}));  // [ ] as { }
      quotes |= mask_bits(tag, hn::Eq(some, set('"'))) << at;
      backslashes |= mask_bits(tag, hn::Eq(some, set('\\'))) << at;
      breaks |= mask_bits(tag, hn::Eq(some, set('\n'))) << at;
      commas |= mask_bits(tag, hn::Eq(some, set(','))) << at;
      brackets |= mask_bits(tag, hn::Or(hn::Eq(folded, set('{')), hn::Eq(folded, set('}')))) << at;
    }
  }

  /// What stands within quotes, the opening one included, `quoted` or not before.
  std::uint64_t in_quotes(bool quoted) const {
    auto bits = quotes;
    for (unsigned shift = 1; shift < bytes; shift *= 2) bits ^= bits << shift;
    return bits ^ (std::uint64_t{0} - std::uint64_t{quoted});
  }

  std::uint64_t quotes = 0;
  std::uint64_t backslashes = 0;
  std::uint64_t breaks = 0;
  std::uint64_t commas = 0;
  std::uint64_t brackets = 0;

 private:
  using Tag = hn::CappedTag<std::uint8_t, bytes>;
  static HWY_INLINE hn::Vec<Tag> set(char c) {
    return hn::Set(Tag(), static_cast<std::uint8_t>(c));
  }
};

// The comma before an object that cannot stand where it stands, at `at`; else npos.
std::size_t comma_before(const ArrayScan& scan, std::string_view window, std::size_t at) {
  if (!scan.expects_key() || window[at] != '{') return std::string_view::npos;
  const auto before = window.substr(0, at).find_last_not_of(" \t\r\n");
  const bool is_comma = before != std::string_view::npos && window[before] == ',';
  return is_comma ? before : std::string_view::npos;
}

// Of what stands in no string, a bracket or a comma: where the element ends, if it does so there.
std::size_t step_over(ArrayScan& scan, std::string_view window, std::size_t at) {
  constexpr auto goes_on = std::string_view::npos;
  const char c = window[at];
  if (c == '{' || c == '[') {
    if (const auto comma = comma_before(scan, window, at); comma != goes_on) return comma;
    scan.open(c);
  } else if (scan.depth == 0) {
    if (c != '}') return at;
  } else if (c != ',') {
    scan.close(c);
  }
  return goes_on;
}

bool is_mark(char c) { return c == ',' || c == '{' || c == '}' || c == '[' || c == ']'; }

// The same character after character.
std::size_t slow_end(ArrayScan& scan, std::string_view window, std::size_t at, std::size_t stop) {
  for (; at < stop; ++at) {
    const char c = window[at];
    if (scan.quoted) {
      scan.broken = scan.broken || c == '\n';
      if (c == '\n' || (c == '"' && !scan.escaped)) scan.quoted = false;
      scan.escaped = scan.quoted && c == '\\' && !scan.escaped;
    } else if (c == '"') {
      scan.quoted = true;
    } else if (is_mark(c)) {
      const auto end = step_over(scan, window, at);
      if (end != std::string_view::npos) return end;
    }
  }
  return std::string_view::npos;
}

// Of the characters from `at` on that stand in no string: where the element ends, if it does.
std::size_t end_among(ArrayScan& scan, std::string_view window, std::size_t at,
                      std::uint64_t brackets, std::uint64_t commas) {
  for (auto left = brackets | (scan.depth == 0 ? commas : 0); left != 0;) {
    const auto place = static_cast<std::size_t>(std::countr_zero(left));
    const auto end = step_over(scan, window, at + place);
    if (end != std::string_view::npos) return end;
    const auto behind = ~std::uint64_t{1} << place;
    left = (brackets | (scan.depth == 0 ? commas : 0)) & behind;
  }
  return std::string_view::npos;
}

std::size_t find_end(ArrayScan& scan, std::string_view window, std::size_t at) {
  for (; at + Marks::bytes <= window.size(); at += Marks::bytes) {
    const auto* text = window.data() + at;
    const Marks marks(text);
    const auto quoted = marks.in_quotes(scan.quoted);
    // Escapes are rare, and strings that a line break ends are faults.
    if (scan.escaped || marks.backslashes != 0 || (marks.breaks & quoted) != 0) {
      const auto end = slow_end(scan, window, at, at + Marks::bytes);
      if (end != std::string_view::npos) return end;
      continue;
    }
    const auto end = end_among(scan, window, at, marks.brackets & ~quoted, marks.commas & ~quoted);
    if (end != std::string_view::npos) return end;
    scan.quoted = quoted >> (Marks::bytes - 1) != 0;
  }
  return std::min(slow_end(scan, window, at, window.size()), window.size());
}

}  // namespace HWY_NAMESPACE
}  // namespace unkink
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace unkink {

void ArrayScan::open(char bracket) {
  if (depth < most_kinds) lists = lists << 1U | std::uint64_t{bracket == '['};
  ++depth;
}

void ArrayScan::close(char bracket) {
  if (depth > most_kinds) {
    depth = bracket == ']' ? depth - 1 : 0;
    return;
  }
  const auto known = depth < most_kinds ? (std::uint64_t{1} << depth) - 1 : ~std::uint64_t{0};
  const auto fitting = (bracket == ']' ? lists : ~lists) & known;
  if (fitting == 0) {
    if (bracket == '}') depth = 0;
    return;
  }
  const auto others = static_cast<unsigned>(std::countr_zero(fitting));
  depth -= others + 1;
  lists = lists >> others >> 1U;
}

std::size_t element_end(ArrayScan& scan, std::string_view window, std::size_t at) {
  return UNKINK_FITTING(find_end)(scan, window, at);
}

}  // namespace unkink
#endif
