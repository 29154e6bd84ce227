// SPDX-License-Identifier: Apache-2.0
// JSON objects, straight into columns: in lockstep where that goes, else one after another. All
// that is passed over has been compared with what the strict reader would accept there: keys,
// punctuation, words and digits, byte for byte.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "score/fast_json.cpp"
#include <hwy/foreach_target.h>  // must come before highway.h
// clang-format off
#include <hwy/highway.h>
// clang-format on

#include <algorithm>

#include "base/instruction_set.hpp"
#include "read/json_string.hpp"
#include "score/fast_cells.hpp"
// clang-format off
#include "base/mask_bits-inl.hpp"
#include "score/wide_words-inl.hpp"
#include "score/json_cells-inl.hpp"
#include "score/number_lanes-inl.hpp"
#include "score/word_lanes-inl.hpp"
#include "score/lockstep-inl.hpp"
#include "score/any_order-inl.hpp"
#include "score/suspects-inl.hpp"
// clang-format on

HWY_BEFORE_NAMESPACE();
namespace unkink {
namespace HWY_NAMESPACE {

/// Reads records one after another; knows which key stood behind which.
class Json {
 public:
  Json(FastState& state, JsonCells& cells, Block& block)
      : state_(state), cells_(cells), block_(block) {}

  bool read(const char* at, const char* end, std::size_t record, FastRow& row) {
    if (at == end || *at != '{') return false;
    state_.seen.clear();
    state_.named.clear();
    auto before = static_cast<std::uint32_t>(state_.columns.size());
    for (;;) {
      const auto index = take_key(at, before);
      if (index == WordTable::none) return false;
      const auto& column = state_.columns[index];
      if (!state_.seen.is_first(column)) return false;
      state_.named.push_back(index);
      if (!take_known(index, at, record) && !take_new(index, at, end, record, row)) return false;
      before = index;
      if (*at == '}') return at + 1 == end;
      if (at >= end) return false;
    }
  }

 private:
  // At the brace or comma before a key; then at the first byte of its value.
  HWY_INLINE std::uint32_t take_key(const char*& at, std::uint32_t before) {
    // Where lockstep rests nobody knows what comes next.
    if (state_.rest == 0 && before != state_.columns.size()) {
      const auto expected = state_.next[before];
      const auto& column = state_.columns[expected];
      if (column.literal_bytes > 0 && matches(column, at)) {
        at += column.literal_bytes;
        return expected;
      }
    }
    return find_key(at, before);
  }

  // An answer that was read before, with the blanks behind it.
  HWY_INLINE bool take_known(std::uint32_t index, const char*& at, std::size_t record) {
    const auto& fast = state_.columns[index];
    const auto& memo = state_.memos[index];
    if (fast.kind == FastColumn::Kind::choices) {
      const auto bytes = JsonCells::answer_bytes<longest_text>(at, nullptr);
      const auto& known = memo.of_length(at, bytes);
      if (known.bytes != bytes || !stands_at<longest_text>(known, at)) return false;
      auto& column = block_.column_to_fill(fast.item);
      column.state[record] = known.state;
      column.selected[record] = known.chosen;
      at += bytes;  // what comes next need not wait for the memo
    } else {
      if (fast.kind != FastColumn::Kind::option || !memo.by_start()) return false;
      const auto& known = memo.of_start(at);
      if (!stands_at<longest_text>(known, at)) return false;
      auto& column = block_.column_to_fill(fast.item);
      column.state[record] = known.state;
      column.option[record] = static_cast<std::uint8_t>(known.chosen);
      at += known.bytes;
    }
    JsonCells::skip_blanks(at);
    return true;
  }

  bool take_new(std::uint32_t index, const char*& at, const char* end, std::size_t record,
                FastRow& row) {
    const auto* text = at;
    const auto& fast = state_.columns[index];
    if (!cells_.take(fast, at, end, record, row)) return false;
    if (fast.kind == FastColumn::Kind::option || fast.kind == FastColumn::Kind::choices) {
      const auto* behind = at;
      while (JsonCells::is_blank(behind[-1])) --behind;
      const auto bytes = static_cast<std::size_t>(behind - text);
      state_.memos[index].learn({text, bytes}, block_.answer(record, fast.item));
    }
    return true;
  }

  static bool matches(const FastColumn& column, const char* at) {
    const auto* literal = column.literal.data();
    const auto others = ByteBits<longest_text>::differing(literal, at);
    return (others & low_ones(column.literal_bytes)) == 0;
  }

  HWY_INLINE std::uint32_t find_key(const char*& at, std::uint32_t before) {
    const bool first = before == state_.columns.size();
    if (*at != (first ? '{' : ',')) return WordTable::none;
    ++at;
    JsonCells::skip_blanks(at);
    if (*at != '"') return WordTable::none;
    const auto length = bytes_to_quote(at + 1);
    const auto index = find_word(state_.keys, at + 1, length);
    if (index == WordTable::none) return index;
    at += length + 2;
    JsonCells::skip_blanks(at);
    if (*at != ':') return WordTable::none;
    ++at;
    JsonCells::skip_blanks(at);
    state_.next[before] = index;
    return index;
  }

  FastState& state_;
  JsonCells& cells_;
  Block& block_;
};

/// Lockstep first, then what is left in any order, and at last one by one. Reads may run ahead of a
/// record's end, into the next one or the padding: what is accepted ends exactly where the record
/// does.
class Objects {
 public:
  Objects(FastState& state, std::string_view text, std::span<const RecordSpan> spans,
          const FastTarget& target)
      : state_(state),
        text_(text),
        spans_(spans),
        target_(target),
        cells_(state, target),
        json_(state, cells_, target.block),
        lockstep_(cells_, state, target),
        any_order_(cells_, state, target) {}

  void read() {
    const bool together = state_.rest == 0;
    std::size_t others = 0;
    for (std::size_t first = 0; first < spans_.size(); first += abreast) {
      const auto count = std::min(abreast, spans_.size() - first);
      if (together) lockstep_.read(text_, spans_, first, count);
      const auto left = read_others(first, count);
      if (together) state_.order.confirm(count - left);
      others += left;
    }
    if (!together) --state_.rest;
    if (together && others > spans_.size() / 2) state_.rest = blocks_of_rest;
  }

 private:
  static constexpr std::uint32_t blocks_of_rest = 15;

  // Those that were not read yet; gives how many these were.
  std::size_t read_others(std::size_t first, std::size_t count) {
    std::size_t others = 0;
    for (std::size_t i = first; i < first + count; ++i) {
      if (target_.rows[i].read || spans_[i].kind != CutKind::record) continue;
      ++others;
      forget(i);
      const auto* begin = text_.data() + spans_[i].begin;
      if (any_order_.find(begin, begin + spans_[i].length, i)) learn_order(any_order_.named());
    }
    if (others == 0) return 0;
    any_order_.read();
    for (std::size_t i = first; i < first + count; ++i) {
      if (target_.rows[i].read || spans_[i].kind != CutKind::record) continue;
      read_alone(i);
    }
    return others;
  }

  void forget(std::size_t i) {
    target_.rows[i] = {};
    for (auto& flag : state_.flags) flag.forget(target_.block, i);
  }

  void read_alone(std::size_t i) {
    forget(i);
    const auto* begin = text_.data() + spans_[i].begin;
    auto& row = target_.rows[i];
    row.read = json_.read(begin, begin + spans_[i].length, i, row);
    if (row.read) learn_order(state_.named);
  }

  void learn_order(std::span<const std::uint32_t> columns) {
    const bool learned = state_.order.learn(columns);
    if (learned && state_.rest == 0) lay_json_steps(state_, target_.block);
  }

  FastState& state_;
  std::string_view text_;
  std::span<const RecordSpan> spans_;
  const FastTarget& target_;
  JsonCells cells_;
  Json json_;
  Lockstep<JsonCells> lockstep_;
  AnyOrder any_order_;
};

void read_objects(FastState& state, std::string_view text, std::span<const RecordSpan> spans,
                  const FastTarget& target) {
  Objects(state, text, spans, target).read();
}

}  // namespace HWY_NAMESPACE
}  // namespace unkink
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace unkink {

void read_json_spans(FastState& state, std::string_view text, std::span<const RecordSpan> spans,
                     const FastTarget& target) {
  UNKINK_FITTING(read_objects)(state, text, spans, target);
}

SuspectsFound find_json_suspects(FastState& state, std::string_view record, std::size_t place,
                                 const FastTarget& target, RecordCut& cut) {
  return UNKINK_FITTING(find_suspects)(state, record, place, target, cut);
}

}  // namespace unkink
#endif
