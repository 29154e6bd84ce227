// SPDX-License-Identifier: Apache-2.0
// Lines of results, one after another. Nearly all of it is copying: with wide instructions a text
// is a step or two.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "score/put_lines.cpp"
#include <hwy/foreach_target.h>  // must come before highway.h
// clang-format off
#include <hwy/highway.h>
// clang-format on

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <utility>

#include "base/instruction_set.hpp"
#include "score/line_plan.hpp"

HWY_BEFORE_NAMESPACE();
namespace unkink {
namespace HWY_NAMESPACE {

using Kind = LinePlan::Kind;

/// Lines as objects of JSON, or as cells.
template <bool is_json>
class Lines {
 public:
  Lines(const LinePlan& plan, const LineMarks& marks, const RowResults& rows, LineScratch& scratch)
      : plan_(plan), marks_(marks), rows_(rows), scratch_(scratch) {}

  /// Writes all lines at `at`, each with its end.
  HWY_INLINE char* put(char* at, const LineEnd& end) {
    const auto before_tail = std::span(plan_.parts).first(plan_.tail);
    return are_values(usual, before_tail) ? put_all<true>(at, end) : put_all<false>(at, end);
  }

 private:
  // Nearly everybody wants these before the tail, and then it is known which value comes next.
  static constexpr std::array usual = {Kind::id, Kind::line, Kind::rules};

  static bool are_values(std::span<const Kind> kinds, std::span<const LinePlan::Part> parts) {
    for (const auto& part : parts) {
      if (part.kind == Kind::nothing) continue;
      if (kinds.empty() || part.kind != kinds.front()) return false;
      kinds = kinds.subspan(1);
    }
    return kinds.empty();
  }

  template <bool is_usual>
  HWY_INLINE char* put_all(char* at, const LineEnd& end) {
    for (line_ = 0; line_ < marks_.spans.size(); ++line_) {
      ask_ahead();
      part_ = plan_.parts.data();
      text_ = scratch_.texts.data() + marks_.row + line_;
      at = is_usual ? put_usual(at) : put_parts(at, part_ + plan_.tail);
      at = put_tail(at);
      __builtin_memcpy(at, end.text.data(), end.text.size());
      at += end.length;
    }
    return at;
  }

  HWY_INLINE char* put_usual(char* at) {
    [&]<std::size_t... next>(std::index_sequence<next...>) {
      ((at = put_next(at, usual[next])), ...);
    }(std::make_index_sequence<usual.size()>());
    return at;
  }

  // The texts of the records, and with them their ids, have left the nearest cache by now.
  HWY_INLINE void ask_ahead() const {
    constexpr std::size_t ahead = 8;
    const auto& ids = marks_.ids;
    __builtin_prefetch(ids[std::min(line_ + ahead, ids.size() - 1)].id.data());
  }

  HWY_INLINE char* put_tail(char* at) {
    const auto* end = plan_.parts.data() + plan_.parts.size();
    if (part_ == end) return at;
    const auto key = scratch_.tail_keys[marks_.row + line_];
    if (auto* known = scratch_.tails.put(at, key)) [[likely]]
      return known;
    auto* behind = put_parts(at, end);
    scratch_.tails.learn(key, {at, behind});
    return behind;
  }

  // The texts up to the next value, and that.
  HWY_INLINE char* put_next(char* at, Kind kind) {
    while (part_->kind == Kind::nothing) at = put_text(at);
    return put_value(put_text(at), kind);
  }

  HWY_INLINE char* put_parts(char* at, const LinePlan::Part* end) {
    while (part_ != end) {
      const auto kind = part_->kind;
      at = put_value(put_text(at), kind);
    }
    return at;
  }

  HWY_INLINE char* put_text(char* at) {
    at = part_->texts.put(at, *text_);
    ++part_;
    text_ += bits_per_word;
    return at;
  }

  HWY_INLINE char* put_value(char* at, Kind kind) {
    const auto row = marks_.row + line_;
    const auto& span = marks_.spans[line_];
    switch (kind) {
      case Kind::nothing:
        break;
      case Kind::file:
        return put_bytes(at, marks_.file);
      case Kind::id:
        return put_id(at, marks_.ids[line_]);
      case Kind::line:
        return scratch_.line.put(at, marks_.first_line + span.line);
      case Kind::offset:
        return RunningNumber().put(at, marks_.offset + span.begin);
      case Kind::rules:
        return put_list(at, rows_.raised(row), plan_.raisers);
      case Kind::patterns:
        return put_list(at, patterns_of(row), plan_.patterns);
      case Kind::unknown:
        return put_count(at, rows_.unknown(row));
    }
    return at;
  }

  std::span<const std::uint32_t> patterns_of(std::size_t row) const {
    const auto fitting = rows_.fitting();
    scratch_.patterns.clear();
    for (std::size_t p = 0; p < fitting.size(); ++p) {
      if ((fitting[p] >> row & 1U) != 0) scratch_.patterns.push_back(static_cast<std::uint32_t>(p));
    }
    return scratch_.patterns;
  }

  static HWY_INLINE char* put_bytes(char* at, std::string_view text) {
    __builtin_memcpy(at, text.data(), text.size());
    return at + text.size();
  }

  // A number that is small nearly always.
  static HWY_INLINE char* put_count(char* at, std::uint32_t count) {
    if (count >= 10) return std::to_chars(at, at + RunningNumber::slack, count).ptr;
    *at = static_cast<char>('0' + count);
    return at + 1;
  }

  // A cell with a semicolon has quotes. How many entries there are cannot be foreseen.
  static HWY_INLINE char* put_list(char* at, std::span<const std::uint32_t> entries,
                                   const TextTable& texts) {
    const auto quoted = static_cast<std::ptrdiff_t>(!is_json && entries.size() > 1);
    *at = '"';
    at += quoted;
    for (const auto index : entries) at = texts.put(at, index);
    at -= static_cast<std::ptrdiff_t>(!entries.empty());  // what stands behind the last one
    *at = '"';
    return at + quoted;
  }

  static HWY_INLINE char* put_id(char* at, const FastRow& id) {
    constexpr std::ptrdiff_t quote = is_json ? 1 : 0;
    if (!id.named) {
      __builtin_memcpy(at, "null", 4);
      return at + 4 * quote;
    }
    *at = '"';
    at += quote;
    if (id.is_plain && id.id.size() <= TextTable::step) {
      __builtin_memcpy(at, id.id.data(), TextTable::step);
    } else {
      __builtin_memcpy(at, id.id.data(), id.id.size());
    }
    at += id.id.size();
    *at = '"';
    return at + quote;
  }

  const LinePlan& plan_;
  const LineMarks& marks_;
  const RowResults& rows_;
  LineScratch& scratch_;
  std::size_t line_ = 0;                  ///< index of the mark
  const LinePlan::Part* part_ = nullptr;  ///< the next one
  const std::uint8_t* text_ = nullptr;    ///< which of its texts
};

char* put_rows(char* at, const LinePlan& plan, const LineMarks& marks, const RowResults& rows,
               LineScratch& scratch, const LineEnd& end) {
  if (plan.style.is_json()) return Lines<true>(plan, marks, rows, scratch).put(at, end);
  return Lines<false>(plan, marks, rows, scratch).put(at, end);
}

}  // namespace HWY_NAMESPACE
}  // namespace unkink
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace unkink {

char* put_lines(char* at, const LinePlan& plan, const LineMarks& marks, const RowResults& rows,
                LineScratch& scratch, const LineEnd& end) {
  return UNKINK_FITTING(put_rows)(at, plan, marks, rows, scratch, end);
}

}  // namespace unkink
#endif
