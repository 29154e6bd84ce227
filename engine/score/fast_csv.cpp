// SPDX-License-Identifier: Apache-2.0
// CSV rows, straight into columns: in lockstep, and one by one where that left some.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "score/fast_csv.cpp"
#include <hwy/foreach_target.h>  // must come before highway.h
// clang-format off
#include <hwy/highway.h>
// clang-format on

#include "base/instruction_set.hpp"
#include "score/fast_cells.hpp"
// clang-format off
#include "base/mask_bits-inl.hpp"
#include "score/wide_words-inl.hpp"
#include "score/csv_cells-inl.hpp"
#include "score/number_lanes-inl.hpp"
#include "score/word_lanes-inl.hpp"
#include "score/lockstep-inl.hpp"
// clang-format on

HWY_BEFORE_NAMESPACE();
namespace unkink {
namespace HWY_NAMESPACE {

/// Lockstep first, and what is left one by one.
class Rows {
 public:
  Rows(FastState& state, char delimiter, const FastTarget& target)
      : state_(state),
        delimiter_(delimiter),
        target_(target),
        cells_(state, delimiter, target),
        lockstep_(cells_, state, target) {}

  void read(std::string_view text, std::span<const RecordSpan> spans) {
    for (std::size_t first = 0; first < spans.size(); first += abreast) {
      const auto count = std::min(abreast, spans.size() - first);
      lockstep_.read(text, spans, first, count);
      for (std::size_t i = first; i < first + count; ++i) {
        auto& row = target_.rows[i];
        if (row.read || spans[i].kind != CutKind::record) continue;
        row = {};
        for (auto& flag : state_.flags) flag.forget(target_.block, i);
        const auto* begin = text.data() + spans[i].begin;
        row.read = read_alone(begin, begin + spans[i].length, i, row);
      }
    }
  }

 private:
  bool read_alone(const char* at, const char* end, std::size_t record, FastRow& row) {
    for (const auto& column : state_.columns) {
      if (&column != state_.columns.data()) {
        if (at >= end || *at != delimiter_) return false;
        ++at;
      }
      if (!cells_.take(column, at, end, record, row)) return false;
    }
    return at == end;
  }

  FastState& state_;
  char delimiter_;
  const FastTarget& target_;
  CsvCells cells_;
  Lockstep<CsvCells> lockstep_;
};

bool right_cells(FastState& state, char delimiter, std::string_view row, std::size_t place,
                 const FastTarget& target, std::vector<bool>& right) {
  CsvCells cells(state, delimiter, target);
  const auto* at = row.data();
  const auto* end = at + row.size();
  FastRow fast;
  for (const auto& column : state.columns) {
    if (!right.empty()) {
      if (at >= end || *at != delimiter) return false;
      ++at;
    }
    std::string_view text;
    if (!cells.take_text(at, end, text)) return false;
    const bool is_answer = column.kind <= FastColumn::Kind::flag;
    right.push_back(is_answer && cells.put(column, text, place, fast));
  }
  return at == end;
}

void read_rows(FastState& state, char delimiter, std::string_view text,
               std::span<const RecordSpan> spans, const FastTarget& target) {
  Rows(state, delimiter, target).read(text, spans);
}

}  // namespace HWY_NAMESPACE
}  // namespace unkink
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace unkink {

void read_csv_spans(FastState& state, char delimiter, std::string_view text,
                    std::span<const RecordSpan> spans, const FastTarget& target) {
  UNKINK_FITTING(read_rows)(state, delimiter, text, spans, target);
}

bool find_right_cells(FastState& state, char delimiter, std::string_view row, std::size_t place,
                      const FastTarget& target, std::vector<bool>& right) {
  return UNKINK_FITTING(right_cells)(state, delimiter, row, place, target, right);
}

}  // namespace unkink
#endif
