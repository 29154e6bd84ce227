// SPDX-License-Identifier: Apache-2.0
// Lines of results, one after another. Nearly all of it is copying: with wide instructions a text
// is a step or two.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "score/put_lines.cpp"
#include <hwy/foreach_target.h>  // must come before highway.h
// clang-format off
#include <hwy/highway.h>
// clang-format on

#include "base/instruction_set.hpp"
#include "score/line_plan.hpp"

HWY_BEFORE_NAMESPACE();
namespace unkink {
namespace HWY_NAMESPACE {

// Writes a number that is small nearly always.
HWY_INLINE char* put_count(char* at, std::uint32_t count) {
  if (count >= 10) return std::to_chars(at, at + RunningNumber::slack, count).ptr;
  *at = static_cast<char>('0' + count);
  return at + 1;
}

// A cell with a semicolon has quotes. How many entries there are cannot be foreseen.
HWY_INLINE char* put_list(char* at, std::span<const std::uint32_t> entries, const TextTable& texts,
                          bool is_json) {
  const auto quoted = static_cast<std::ptrdiff_t>(!is_json && entries.size() > 1);
  *at = '"';
  at += quoted;
  for (const auto index : entries) at = texts.put(at, index);
  at -= static_cast<std::ptrdiff_t>(!entries.empty());  // what stands behind the last one
  *at = '"';
  return at + quoted;
}

HWY_INLINE char* put_id(char* at, const FastRow& id, bool is_json) {
  const auto quote = static_cast<std::ptrdiff_t>(is_json);
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

HWY_INLINE char* put_text(char* at, std::string_view text) {
  __builtin_memcpy(at, text.data(), text.size());
  return at + text.size();
}

char* put_rows(char* at, const LinePlan& plan, const LineMarks& marks, const RowResults& rows,
               LineScratch& scratch, const LineEnd& end) {
  using Kind = LinePlan::Kind;
  const bool is_json = plan.style.is_json();
  for (std::size_t i = 0; i < marks.spans.size(); ++i) {
    const auto row = marks.row + i;
    const auto* text = scratch.texts.data() + row;
    for (const auto& part : plan.parts) {
      at = part.texts.put(at, *text);
      text += bits_per_word;
      switch (part.kind) {
        case Kind::nothing:
          break;
        case Kind::file:
          at = put_text(at, marks.file);
          break;
        case Kind::id:
          at = put_id(at, marks.ids[i], is_json);
          break;
        case Kind::line:
          at = scratch.line.put(at, marks.first_line + marks.spans[i].line);
          break;
        case Kind::offset:
          at = RunningNumber().put(at, marks.offset + marks.spans[i].begin);
          break;
        case Kind::rules:
          at = put_list(at, rows.raised(row), plan.raisers, is_json);
          break;
        case Kind::patterns:
          at = put_list(at, rows.patterns(row), plan.patterns, is_json);
          break;
        case Kind::unknown:
          at = put_count(at, rows.unknown(row));
      }
    }
    __builtin_memcpy(at, end.text.data(), end.text.size());
    at += end.length;
  }
  return at;
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
