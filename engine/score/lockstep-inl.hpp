// SPDX-License-Identifier: Apache-2.0
// Lockstep: some records side by side, column after column. Records as nearly all are name the same
// columns in the same order and give answers that were given before: then reading is comparing, and
// no record waits for another. Whatever is not as expected is left to the reader behind it.
// Included once for each instruction set, behind Highway's headers.
#if defined(UNKINK_LOCKSTEP) == defined(HWY_TARGET_TOGGLE)
#ifdef UNKINK_LOCKSTEP
#undef UNKINK_LOCKSTEP
#else
#define UNKINK_LOCKSTEP
#endif

HWY_BEFORE_NAMESPACE();
namespace unkink {
namespace HWY_NAMESPACE {

inline constexpr std::size_t abreast = 48;  // fewer than the bits of a word

/// What is looked for in one record after another, held in registers.
template <std::size_t width>
class Key {
 public:
  HWY_INLINE Key(const std::array<char, longest_text>& key, std::size_t bytes)
      : kept_(low_ones(bytes)) {
    for (std::size_t i = 0; i < parts; ++i) bytes_[i] = bytes_at(Tag(), key.data() + i * lanes);
  }

  HWY_INLINE bool stands_at(const char* text) const { return differing(text) == 0; }

  /// Where it is not what stands there, a bit a byte.
  HWY_INLINE std::uint64_t differing(const char* text) const {
    return kept_ & ByteBits<width>::gather([&](std::size_t at) {
             return hn::Ne(bytes_at(Tag(), text + at), bytes_[at / lanes]);
           });
  }

 private:
  using Tag = hn::CappedTag<std::uint8_t, width>;
  static constexpr std::size_t lanes = hn::MaxLanes(Tag());
  static constexpr std::size_t parts = width / lanes;

  std::array<hn::Vec<Tag>, parts> bytes_;
  std::uint64_t kept_;
};

/// Whether the answer stands at `text`. What is longer than the width was learned after the width
/// was chosen, and is not all compared.
template <std::size_t width>
HWY_INLINE bool stands_at(const AnswerMemo::Known& known, const char* text) {
  const auto others =
      ByteBits<width>::differing(text, known.text.data()) & low_ones(known.bytes & 63U);
  return (known.bytes <= width) & (others == 0);
}

/// `Cells` says how answers are written: JsonCells, or CsvCells.
template <class Cells>
class Lockstep {
 public:
  Lockstep(Cells& cells, const FastState& state, const FastTarget& target)
      : cells_(cells), state_(state), target_(target) {}

  /// Reads records `first` and following, `count` of them, and says in the target's rows which ones
  /// were read. Of others it may have written some answers: those that whoever reads them next will
  /// write again.
  void read(std::string_view text, std::span<const RecordSpan> spans, std::size_t first,
            std::size_t count) {
    text_ = text;
    first_ = first;
    count_ = count;
    live_ = low_ones(count);
    for (std::size_t r = 0; r < count; ++r) {
      const auto& span = spans[first + r];
      at_[r] = text.data() + span.begin;
      end_[r] = at_[r] + span.length;
      if (span.kind != CutKind::record || !Cells::begins(at_[r])) lose(r);
    }
    for (const auto& step : state_.steps) take_step(step);
    for (std::size_t r = 0; r < count; ++r) {
      target_.rows[first + r].read = Cells::ends(at_[r], end_[r]);
    }
  }

 private:
  void take_step(const FieldStep& step) {
    const auto longest = std::max(step.key_bytes, step.memo == nullptr ? 0 : step.memo->longest());
    longest < 32 ? take_step<32>(step) : take_step<64>(step);
  }

  // Where the cursor of a record stands that is not as expected: nothing matches in the zeros
  // there.
  const char* nowhere() const { return text_.data() + text_.size(); }

  void lose(std::size_t r) {
    live_ &= ~(std::uint64_t{1} << r);
    at_[r] = nowhere();
    end_[r] = nowhere() + 1;
  }

  template <std::size_t width>
  void take_step(const FieldStep& step) {
    using Kind = FastColumn::Kind;
    switch (state_.columns[step.column].kind) {
      case Kind::option:
        if (step.memo->by_start()) return take_options<width>(step);
        return take_known<width>(step, step.option);
      case Kind::choices:
        return take_known<width>(step, step.selected);
      case Kind::integer:
        return take_integers<width>(step);
      case Kind::flag:
        return take_flags<width>(step);
      default:
        take_texts<width>(step);
    }
  }

  // The records at whose cursor the step's key stands, a bit each. Others stay where they are, in
  // front of a later key. Cells have no keys: there it is all that are not lost.
  template <std::size_t width>
  std::uint64_t named(const FieldStep& step) const {
    if constexpr (!Cells::keyed) return live_;
    const Key<width> key(step.key, step.key_bytes);
    std::uint64_t bits = 0;
    for (std::size_t r = 0; r < count_; ++r) {
      bits |= static_cast<std::uint64_t>(key.stands_at(at_[r])) << r;
    }
    return bits;
  }

  // Reads the likely answer where it stands; gives the records where the key does, but another
  // answer, a bit each. Without a branch: where they do cannot be foreseen.
  template <std::size_t width, class Value>
  std::uint64_t take_likely(const FieldStep& step, Value* values) {
    const Key<width> whole(step.whole, step.whole_bytes);
    const auto key_bits = low_ones(step.key_bytes);
    std::uint64_t bits = 0;
    std::uint64_t others = 0;
    for (std::size_t r = 0; r < count_; ++r) {
      const auto differing = whole.differing(at_[r]);
      const bool stands = differing == 0;
      at_[r] += stands ? step.whole_bytes : 0;
      bits |= static_cast<std::uint64_t>(stands) << r;
      if (!Cells::keyed) continue;
      const bool is_named = (differing & key_bits) == 0;
      others |= static_cast<std::uint64_t>(is_named & !stands) << r;
    }
    Value expected{};
    put(expected, step.expected);
    put_where(values + first_, bits, expected);
    put_where(step.state + first_, bits, step.expected.state);
    if ((bits & 1U) != 0) step.likely->vote(*step.likely->known);
    return Cells::keyed ? others : live_ & ~bits;
  }

  // The value for the records with a bit; nothing, as before, for the others.
  template <class Value>
  void put_where(Value* values, std::uint64_t records, Value value) const {
    if (count_ < abreast) {
      for (; records != 0; records &= records - 1) values[first_bit<64>(records)] = value;
      return;
    }
    const hn::CappedTag<Value, 16> tag;
    const auto all = hn::Set(tag, value);
    for (std::size_t r = 0; r < abreast; r += hn::Lanes(tag)) {
      const auto here = records >> r;
      const auto mask = hn::LoadMaskBits(tag, reinterpret_cast<const std::uint8_t*>(&here));
      hn::StoreU(hn::IfThenElseZero(mask, all), tag, values + r);
    }
  }

  template <std::size_t width, class Value>
  std::uint64_t not_likely(const FieldStep& step, Value* values) {
    if (step.whole_bytes == 0) return named<width>(step);
    return step.whole_bytes < 32 ? take_likely<32>(step, values) : take_likely<64>(step, values);
  }

  static void put(std::uint8_t& option, const AnswerMemo::Known& known) {
    option = static_cast<std::uint8_t>(known.chosen);
  }
  static void put(std::uint64_t& selected, const AnswerMemo::Known& known) {
    selected = known.chosen;
  }

  // Recognizes short answers several at once, where all that are known are short; gives the records
  // with others.
  template <std::size_t width>
  std::uint64_t not_short(const FieldStep& step) {
    const auto answers = step.memo->short_answers();
    if (!WordLanes::pays || count_ < abreast || answers.empty()) {
      return not_likely<width>(step, step.option);
    }
    const auto records = named<width>(step);
    const WordLanes lanes(answers, text_.data(), step.key_bytes);
    std::uint64_t passed = 0;
    for (std::size_t r = 0; r < abreast; r += WordLanes::count()) {
      const auto at = first_ + r;
      passed |= lanes.take(at_.data() + r, records >> r, {step.state + at, step.option + at}) << r;
    }
    return records & ~passed;
  }

  template <std::size_t width>
  void take_options(const FieldStep& step) {
    const auto& memo = *step.memo;
    for (auto left = not_short<width>(step); left != 0; left &= left - 1) {
      const auto r = first_bit<64>(left);
      const auto* text = at_[r] + step.key_bytes;
      const auto& known = memo.of_start(text);
      if (!stands_at<width>(known, text)) [[unlikely]] {
        take_with_care(step, r);
        continue;
      }
      if (r == 0) step.likely->vote(known);
      step.state[first_ + r] = known.state;
      put(step.option[first_ + r], known);
      at_[r] = text + known.bytes;
    }
  }

  template <std::size_t width, class Value>
  void take_known(const FieldStep& step, Value* values) {
    const auto records = not_likely<width>(step, values);
    Found found;  // nobody else's, so that it stays in the registers what is looked for
    look_up<width>(step, records, found);
    for (auto left = records; left != 0; left &= left - 1) {
      const auto r = first_bit<64>(left);
      const auto* text = at_[r] + step.key_bytes;
      const auto bytes = found.bytes[r];
      const auto& known = *found.known[r];
      if (!((known.bytes == bytes) & stands_at<width>(known, text)) ||
          !cells_.closes(step, text + bytes, end_[r])) [[unlikely]] {
        const auto* home = step.memo->home();
        take_with_care(step, r);
        // What was learned may have moved the others.
        if (step.memo->home() != home) look_up<width>(step, left & (left - 1), found);
        continue;
      }
      if (r == 0) step.likely->vote(known);
      step.state[first_ + r] = known.state;
      put(values[first_ + r], known);
      at_[r] = text + bytes + Cells::gap;
    }
  }

  // Where answers are in the memo, and how long, by record.
  struct Found {
    std::array<const AnswerMemo::Known*, abreast> known;
    std::array<std::size_t, abreast> bytes;
  };

  // Memos of lists are larger than the nearest cache: all of a column is asked for before any of it
  // is looked at.
  template <std::size_t width>
  HWY_INLINE void look_up(const FieldStep& step, std::uint64_t records, Found& found) {
    for (auto left = records; left != 0; left &= left - 1) {
      const auto r = first_bit<64>(left);
      const auto* text = at_[r] + step.key_bytes;
      found.bytes[r] = cells_.template answer_bytes<width>(text, end_[r]);
      found.known[r] = &step.memo->of_length(text, found.bytes[r]);
      __builtin_prefetch(found.known[r]);
    }
  }

  // Reads the plain numbers of `records`, and passes over empty cells, several at once; gives the
  // others.
  std::uint64_t not_numbers(const FieldStep& step, std::uint64_t records) {
    if (!NumberLanes::pays || count_ < abreast || step.last) return records;
    const auto& fast = state_.columns[step.column];
    const NumberLanes lanes({text_.data(), step.key_bytes, fast.minimum, fast.maximum,
                             cells_.behind(), !Cells::keyed && fast.empty == fast.blank()});
    NumbersTaken all;
    for (std::size_t r = 0; r < abreast; r += NumberLanes::count()) {
      const auto taken = lanes.take(at_.data() + r, records >> r, step.value + first_ + r);
      all.numbers |= taken.numbers << r;
      all.passed |= taken.passed << r;
    }
    put_where(step.state + first_, all.numbers, static_cast<std::uint8_t>(AnswerState::answered));
    return records & ~all.passed;
  }

  template <std::size_t width>
  void take_integers(const FieldStep& step) {
    const auto& fast = state_.columns[step.column];
    for (auto left = not_numbers(step, named<width>(step)); left != 0; left &= left - 1) {
      const auto r = first_bit<64>(left);
      const auto* text = at_[r] + step.key_bytes;
      const auto digits = cells_.number_at(text);
      const bool number = (digits.bytes > 0) & (digits.value >= fast.minimum) &
                          (digits.value <= fast.maximum) &
                          cells_.closes(step, text + digits.bytes, end_[r]);
      if (!number) [[unlikely]] {
        if (fast.empty == fast.blank() && cells_.is_empty(text, end_[r]) &&
            cells_.closes(step, text, end_[r])) {
          at_[r] = text + Cells::gap;
        } else {
          take_with_care(step, r);
        }
        continue;
      }
      step.state[first_ + r] = static_cast<std::uint8_t>(AnswerState::answered);
      step.value[first_ + r] = digits.value;
      at_[r] = text + digits.bytes + Cells::gap;
    }
  }

  template <std::size_t width>
  void take_flags(const FieldStep& step) {
    const auto& fast = state_.columns[step.column];
    auto& column = target_.block.column_to_fill(fast.item);
    for (auto left = named<width>(step); left != 0; left &= left - 1) {
      const auto r = first_bit<64>(left);
      const auto* text = at_[r] + step.key_bytes;
      const bool is_bit = (*text == '0') | (*text == '1');
      if (!fast.plain_flag || !is_bit || !cells_.closes(step, text + 1, end_[r])) {
        take_with_care(step, r);
        continue;
      }
      step.flag->take(fast, column, first_ + r, *text == '1');
      at_[r] = text + 1 + Cells::gap;
    }
  }

  template <std::size_t width>
  void take_texts(const FieldStep& step) {
    using Kind = FastColumn::Kind;
    const auto& fast = state_.columns[step.column];
    for (auto left = named<width>(step); left != 0; left &= left - 1) {
      const auto r = first_bit<64>(left);
      const auto* text = at_[r] + step.key_bytes;
      const auto plain = cells_.plain_text(text, end_[r]);
      if (fast.kind == Kind::unknown || plain.bytes == 0 ||
          !cells_.closes(step, text + plain.bytes, end_[r])) {
        take_with_care(step, r);
        continue;
      }
      if (fast.kind == Kind::id) {
        auto& row = target_.rows[first_ + r];
        row.id = plain.view();
        row.named = plain.length > 0;
        row.is_plain = true;
      } else if (fast.kind == Kind::carried) {
        target_.carried[first_ + r][fast.carried] = plain.view();
      }
      at_[r] = text + plain.bytes + Cells::gap;
    }
  }

  // What was not seen yet, or cannot be remembered.
  HWY_NOINLINE void take_with_care(const FieldStep& step, std::size_t r) {
    const auto& fast = state_.columns[step.column];
    const auto record = first_ + r;
    const auto* text = at_[r] + step.key_bytes;
    at_[r] = text;
    if (!cells_.take(fast, at_[r], end_[r], record, target_.rows[record]) || at_[r] > end_[r] ||
        !cells_.closes(step, at_[r], end_[r])) {
      return lose(r);
    }
    const auto* behind = at_[r];
    at_[r] += Cells::gap;
    if (step.memo == nullptr) return;
    // A text that is found by its start has all that shows where it ends.
    const bool to_next = step.memo->by_start();
    if (to_next && step.last && *behind == 0) return;  // the last row of a file shows none
    const auto* end = to_next ? at_[r] : behind;
    const auto bytes = static_cast<std::size_t>(end - text);
    step.memo->learn({text, bytes}, target_.block.answer(record, fast.item));
  }

  Cells& cells_;
  const FastState& state_;
  const FastTarget& target_;
  std::string_view text_;
  std::size_t first_ = 0;
  std::size_t count_ = 0;
  std::array<const char*, abreast> at_{};
  std::array<const char*, abreast> end_{};
  std::uint64_t live_ = 0;  // records that are not lost, a bit each
};

}  // namespace HWY_NAMESPACE
}  // namespace unkink
HWY_AFTER_NAMESPACE();

#endif
