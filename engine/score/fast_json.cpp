// SPDX-License-Identifier: Apache-2.0
// One JSON object, straight into columns. Everything that it passes over it has compared with what
// the strict reader would accept there: keys, punctuation, words and digits, byte for byte.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "score/fast_json.cpp"
#include <hwy/foreach_target.h>  // must come before highway.h
// clang-format off
#include <hwy/highway.h>
// clang-format on

#include <algorithm>

#include "score/fast_cells.hpp"
#include "score/instruction_set.hpp"
#include "score/wide_words-inl.hpp"

HWY_BEFORE_NAMESPACE();
namespace unkink {
namespace HWY_NAMESPACE {

constexpr int most_worth = 32;
constexpr int price_of_miss = 3;

/// Reads records; knows which key stood behind which.
class Json {
 public:
  Json(FastState& state, const FastTarget& target)
      : state_(state),
        columns_(state.columns),
        seen_(state.seen),
        block_(target.block),
        carried_(target.carried) {
    for (std::size_t i = 0; i < columns_.size(); ++i) aim(state_.guesses[i], columns_[i]);
  }

  bool read(const char* at, const char* end, std::size_t record, FastRow& row) {
    if (at == end || *at != '{') return false;
    end_ = end;
    std::ranges::fill(seen_, 0);
    auto before = static_cast<std::uint32_t>(columns_.size());
    for (;;) {
      const auto expected = state_.next[before];
      auto& guess = state_.guesses[expected];
      const bool guessed = before < columns_.size() && stands_at(guess, at);
      const auto* field = at;
      const auto index = guessed ? expected : take_key(at, before);
      if (index == WordTable::none) return false;
      if (!is_first(index)) return false;
      if (guessed) {
        at += guess.bytes;
        put_guess(guess, record);
      } else {
        if (!take_value(columns_[index], at, record, row)) return false;
        learn(index, field, at, record);
      }
      before = index;
      if (*at == '}') return at + 1 == end;
      if (at >= end) return false;
    }
  }

 private:
  void aim(FastGuess& guess, const FastColumn& fast) {
    using Kind = FastColumn::Kind;
    if (fast.kind > Kind::integer) return;
    auto& column = block_.column_to_fill(fast.item);
    guess.state = column.state.data();
    guess.option = fast.kind == Kind::option ? column.option.data() : nullptr;
    guess.value = fast.kind == Kind::integer ? column.value.data() : nullptr;
    guess.selected = fast.kind == Kind::choices ? column.selected.data() : nullptr;
  }

  // Whether the record had not named the column yet; now it has.
  bool is_first(std::uint32_t index) {
    auto& seen = seen_[index / 64];
    const auto bit = std::uint64_t{1} << (index % 64);
    const bool first = (seen & bit) == 0;
    seen |= bit;
    return first;
  }

  static bool stands_at(const FastGuess& guess, const char* at) {
    return guess.worth >= 0 && guess.bytes > 0 &&
           same_bytes<longest_guess>(guess.text.data(), at, guess.bytes + 1);
  }

  // A column with one answer for most: "none of these", "no".
  static void put_guess(FastGuess& guess, std::size_t record) {
    guess.worth += guess.worth < most_worth ? 1 : 0;
    guess.state[record] = static_cast<std::uint8_t>(guess.answer.state);
    if (guess.selected != nullptr) {
      guess.selected[record] = guess.answer.selected;
    } else if (guess.option != nullptr) {
      guess.option[record] = static_cast<std::uint8_t>(guess.answer.value);
    } else {
      guess.value[record] = guess.answer.value;
    }
  }

  // The guess is changed for what stands here when it has missed often.
  void learn(std::uint32_t index, const char* field, const char* end, std::size_t record) {
    auto& guess = state_.guesses[index];
    guess.worth -= guess.worth >= 0 ? price_of_miss : 0;
    const auto bytes = static_cast<std::size_t>(end - field);
    const bool keep = guess.bytes > 0 && guess.worth >= 0;
    if (keep || *field != ',' || bytes >= guess.text.size()) return;
    const auto& fast = columns_[index];
    if (fast.kind > FastColumn::Kind::integer || tries_ == 0) return;
    --tries_;
    __builtin_memcpy(guess.text.data(), field, bytes + 1);
    guess.bytes = bytes;
    guess.worth = price_of_miss;
    guess.answer = block_.answer(record, fast.item);
  }

  static void skip_blanks(const char*& at) {
    while (*at == ' ' || *at == '\t') ++at;
  }

  // At the brace or comma before a key; then at the first byte of its value.
  std::uint32_t take_key(const char*& at, std::uint32_t before) {
    const auto expected = state_.next[before];
    const auto& column = columns_[expected];
    if (before < columns_.size() && column.literal_bytes > 0 && matches(column, at)) {
      at += column.literal_bytes;
      return expected;
    }
    return find_key(at, before);
  }

  static bool matches(const FastColumn& column, const char* at) {
    const auto* literal = column.literal.data();
    const auto bytes = column.literal_bytes;
    return same_bytes<longest_guess>(literal, at, bytes);
  }

  std::uint32_t find_key(const char*& at, std::uint32_t before) {
    const bool first = before == columns_.size();
    if (*at != (first ? '{' : ',')) return WordTable::none;
    ++at;
    skip_blanks(at);
    if (*at != '"') return WordTable::none;
    const auto length = bytes_to_quote(at + 1);
    const auto index = find_word(state_.keys, at + 1, length);
    if (index == WordTable::none) return index;
    at += length + 2;
    skip_blanks(at);
    if (*at != ':') return WordTable::none;
    ++at;
    skip_blanks(at);
    state_.next[before] = index;
    return index;
  }

  bool take_value(const FastColumn& fast, const char*& at, std::size_t record, FastRow& row) {
    using Kind = FastColumn::Kind;
    bool right = false;
    switch (fast.kind) {
      case Kind::option:
        right = take_option(fast, at, record);
        break;
      case Kind::choices:
        right = take_list(fast, at, record);
        break;
      case Kind::integer:
        right = take_integer(fast, at, record);
        break;
      case Kind::unknown:
        return false;
      default:
        right = take_text(fast, at, record, row);
    }
    if (*at == ' ' || *at == '\t') {
      // Blanks before a comma that the expected key does not have are for find_key.
      skip_blanks(at);
    }
    return right;
  }

  bool take_option(const FastColumn& fast, const char*& at, std::size_t record) {
    auto& column = block_.column_to_fill(fast.item);
    if (*at == '"') {
      const auto length = bytes_to_quote(at + 1);
      const auto* word = at + 1;
      at += length + 2;
      return length == 0 || put_word(fast, column, record, word, length);
    }
    if (take_null(at)) return true;
    if (!fast.truths) return false;
    const bool yes = std::memcmp(at, "true", 4) == 0;
    if (!yes && std::memcmp(at, "false", 5) != 0) return false;
    at += yes ? 4 : 5;
    column.option[record] = yes ? yes_index : no_index;
    put_state(column, record, AnswerState::answered);
    return true;
  }

  static bool take_null(const char*& at) {
    if (std::memcmp(at, "null", 4) != 0) return false;
    at += 4;
    return true;
  }

  bool take_list(const FastColumn& fast, const char*& at, std::size_t record) {
    auto& column = block_.column_to_fill(fast.item);
    std::uint64_t selected = 0;
    bool unsure = false;
    if (*at == '"') {
      const auto length = bytes_to_quote(at + 1);
      const auto* word = at + 1;
      at += length + 2;
      if (length == 0) return true;
      if (!take_word(fast, word, length, selected, unsure)) return false;
      put_words(column, record, selected, unsure);
      return true;
    }
    if (*at != '[') return take_null(at);
    if (at[1] == ']') {
      at += 2;
      return true;
    }
    do {
      ++at;
      skip_blanks(at);
      if (*at != '"') return false;
      const auto length = bytes_to_quote(at + 1);
      if (!take_word(fast, at + 1, length, selected, unsure)) return false;
      at += length + 2;
      skip_blanks(at);
    } while (*at == ',');
    if (*at != ']') return false;
    ++at;
    put_words(column, record, selected, unsure);
    return true;
  }

  bool take_integer(const FastColumn& fast, const char*& at, std::size_t record) {
    auto& column = block_.column_to_fill(fast.item);
    const auto digits = digits_at(at);
    if (digits.bytes > 0) {
      at += digits.bytes;
      // A fraction or an exponent is no whole number: the strict reader says so.
      return (*at == ',' || *at == '}' || *at == ' ') &&
             put_number(fast, column, record, digits.value);
    }
    if (take_null(at)) return true;
    if (std::memcmp(at, "\"\"", 2) == 0) {
      at += 2;
      return true;
    }
    if (!fast.unsure || std::memcmp(at, "\"unsure\"", 8) != 0) return false;
    at += 8;
    put_state(column, record, AnswerState::unsure);
    return true;
  }

  // A plain text; of the id also a whole number. Anything else is left to the strict reader.
  bool take_text(const FastColumn& fast, const char*& at, std::size_t record, FastRow& row) {
    std::string_view text;
    if (*at == '"') {
      const auto* begin = at + 1;
      auto length = bytes_to_quote(begin);
      if (length >= longest_word) {
        if (begin >= end_) return false;
        const auto* quote = std::memchr(begin, '"', static_cast<std::size_t>(end_ - begin));
        if (quote == nullptr) return false;
        length = static_cast<std::size_t>(static_cast<const char*>(quote) - begin);
      }
      text = {begin, length};
      at = begin + length + 1;
    } else {
      const auto digits = digits_at(at);
      if (digits.bytes == 0) return false;
      text = {at, digits.bytes};
      at += digits.bytes;
      if (*at != ',' && *at != '}' && *at != ' ') return false;
    }
    if (!is_fair(text)) return false;
    if (fast.kind == FastColumn::Kind::id) {
      row.id = text;
      row.named = !text.empty();
    } else if (fast.kind == FastColumn::Kind::carried) {
      carried_[record][fast.carried] = text;
    }
    return true;
  }

  FastState& state_;
  const std::vector<FastColumn>& columns_;
  std::vector<std::uint64_t>& seen_;
  Block& block_;
  std::vector<std::vector<std::string>>& carried_;
  const char* end_ = nullptr;
  std::size_t tries_ = 4 * columns_.size();  // of new guesses, in a block
};

// Reads may run ahead of a record's end, into the next one or the padding: what is accepted ends
// exactly where the record does, and no word or key holds a line break.
void read_objects(FastState& state, std::string_view text, std::span<const RecordSpan> spans,
                  const FastTarget& target) {
  Json json(state, target);
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const auto* begin = text.data() + spans[i].begin;
    target.rows[i] = {};
    if (spans[i].kind != CutKind::record) continue;
    target.rows[i].read = json.read(begin, begin + spans[i].length, i, target.rows[i]);
  }
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

}  // namespace unkink
#endif
