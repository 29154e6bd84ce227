// SPDX-License-Identifier: Apache-2.0
// One CSV row without quotes, straight into columns.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "score/fast_csv.cpp"
#include <hwy/foreach_target.h>  // must come before highway.h
// clang-format off
#include <hwy/highway.h>
// clang-format on

#include "score/fast_cells.hpp"
#include "score/instruction_set.hpp"
#include "score/wide_words-inl.hpp"

HWY_BEFORE_NAMESPACE();
namespace unkink {
namespace HWY_NAMESPACE {

/// One row, cell after cell.
class Csv {
 public:
  Csv(const std::vector<FastColumn>& columns, char delimiter, const FastTarget& target)
      : columns_(columns), delimiter_(delimiter), block_(target.block), carried_(target.carried) {}

  bool read(const char* at, const char* end, std::size_t record, FastRow& row) {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const auto length = cell_bytes(at, end);
      if (!take(columns_[i], at, length, record, row)) return false;
      at += length;
      const bool last = i + 1 == columns_.size();
      if (last) return at == end;
      if (at >= end || *at != delimiter_) return false;
      ++at;
    }
    return false;
  }

 private:
  std::size_t cell_bytes(const char* at, const char* end) const {
    const auto* cell = at;
    for (;;) {
      const auto found = bytes_equal(eight_bytes(at), static_cast<unsigned char>(delimiter_));
      at += found != 0 ? std::countr_zero(found) / 8 : 8;
      if (found != 0 || at >= end) return static_cast<std::size_t>(std::min(at, end) - cell);
    }
  }

  bool take(const FastColumn& fast, const char* at, std::size_t length, std::size_t record,
            FastRow& row) {
    using Kind = FastColumn::Kind;
    switch (fast.kind) {
      case Kind::id:
        row.id = {at, length};
        row.named = length > 0;
        return is_fair(row.id);
      case Kind::carried:
        carried_[record][fast.carried].assign(at, length);
        return is_fair({at, length});
      case Kind::ignored:
        return is_fair({at, length});
      case Kind::unknown:
        return false;
      default:
        break;
    }
    if (length == 0) return true;
    auto& column = block_.column_to_fill(fast.item);
    if (fast.kind == Kind::option) return put_word(fast, column, record, at, length);
    if (fast.kind == Kind::choices) return take_list(fast, column, at, length, record);
    const auto digits = digits_at(at);
    if (digits.bytes == length) return put_number(fast, column, record, digits.value);
    if (!fast.unsure || std::string_view(at, length) != "unsure") return false;
    put_state(column, record, AnswerState::unsure);
    return true;
  }

  static bool take_list(const FastColumn& fast, Column& column, const char* at, std::size_t length,
                        std::size_t record) {
    std::uint64_t selected = 0;
    bool unsure = false;
    const std::string_view cell(at, length);
    for (std::size_t begin = 0; begin <= length;) {
      const auto end = std::min(cell.find(';', begin), length);
      if (!take_word(fast, at + begin, end - begin, selected, unsure)) return false;
      begin = end + 1;
    }
    put_words(column, record, selected, unsure);
    return true;
  }

  const std::vector<FastColumn>& columns_;
  char delimiter_;
  Block& block_;
  std::vector<std::vector<std::string>>& carried_;
};

void read_rows(const std::vector<FastColumn>& columns, char delimiter, std::string_view text,
               std::span<const RecordSpan> spans, const FastTarget& target) {
  Csv csv(columns, delimiter, target);
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const auto* begin = text.data() + spans[i].begin;
    target.rows[i] = {};
    if (spans[i].kind != CutKind::record) continue;
    target.rows[i].read = csv.read(begin, begin + spans[i].length, i, target.rows[i]);
  }
}

}  // namespace HWY_NAMESPACE
}  // namespace unkink
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace unkink {

void read_csv_spans(const std::vector<FastColumn>& columns, char delimiter, std::string_view text,
                    std::span<const RecordSpan> spans, const FastTarget& target) {
  UNKINK_FITTING(read_rows)(columns, delimiter, text, spans, target);
}

}  // namespace unkink
#endif
