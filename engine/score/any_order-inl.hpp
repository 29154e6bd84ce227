// SPDX-License-Identifier: Apache-2.0
// AnyOrder: JSON records whose keys stand in no order that was foreseen. First all keys of a record
// are found, none waiting for the value before it; then some records are read side by side, column
// after column. Included once for each instruction set, behind Highway's headers.
#if defined(UNKINK_ANY_ORDER) == defined(HWY_TARGET_TOGGLE)
#ifdef UNKINK_ANY_ORDER
#undef UNKINK_ANY_ORDER
#else
#define UNKINK_ANY_ORDER
#endif

HWY_BEFORE_NAMESPACE();
namespace unkink {
namespace HWY_NAMESPACE {

/// A few bytes that stand between keys and values.
class Separator {
 public:
  static constexpr std::size_t most = 8;

  explicit Separator(std::string_view text) : bytes_(text.size()), kept_(first_bytes_mask(bytes_)) {
    std::array<char, most> start{};
    std::ranges::copy(text.substr(0, most), start.begin());
    word_ = eight_bytes(start.data());
  }

  std::size_t bytes() const { return bytes_; }
  bool is_short() const { return bytes_ <= most; }
  bool stands_at(const char* text) const { return ((eight_bytes(text) ^ word_) & kept_) == 0; }

 private:
  std::size_t bytes_;
  std::uint64_t kept_;
  std::uint64_t word_ = 0;
};

class AnyOrder {
 public:
  AnyOrder(JsonCells& cells, FastState& state, const FastTarget& target)
      : cells_(cells),
        state_(state),
        target_(target),
        open_("{" + state.style.open),
        comma_("," + state.style.comma),
        colon_(state.style.colon),
        is_fit_(open_.is_short() && comma_.is_short() && colon_.is_short()),
        each_says_its_own_(says_its_own(state)),
        keys_(state.columns.size() + 1),
        named_(state.columns.size()),
        fields_(state.columns.size() * abreast),
        present_(state.columns.size()) {}

  /// Finds the fields of the record from `begin` to `end`, which has the block's place `record`.
  /// False where they do not stand as expected. At most `abreast` records are found before they are
  /// read.
  bool find(const char* begin, const char* end, std::size_t record) {
    records_[count_] = record;
    fields_found_ = 0;
    const bool found = is_fit_ && find_keys(begin, end) && find_fields();
    count_ += found ? 1 : 0;
    if (found) return true;
    for (const auto column : named()) present_[column] &= ~(std::uint64_t{1} << count_);
    return false;
  }

  /// The columns of the record that was found last, in its order.
  std::span<const std::uint32_t> named() const { return std::span(named_).first(fields_found_); }

  /// Reads the records that were found, and says in their rows which ones it could read.
  void read() {
    lost_ = 0;
    for (std::uint32_t column = 0; count_ > 0 && column < present_.size(); ++column) {
      if (present_[column] != 0) read_column(column);
      present_[column] = 0;
    }
    for (std::size_t r = 0; r < count_; ++r) {
      target_.rows[records_[r]].read = (lost_ >> r & 1U) == 0;
    }
    count_ = 0;
  }

 private:
  struct Key {
    const char* open;  ///< its quotes
    const char* close;
  };
  struct Field {
    const char* value;
    std::size_t bytes;
  };

  static bool says_its_own(const FastState& state) {
    std::uint32_t index = 0;
    const auto says_another = [&](const FastColumn& column) { return column.says != index++; };
    return state.flags.empty() && std::ranges::none_of(state.columns, says_another);
  }

  // A quote before a colon ends a key; else what stands there is not as expected.
  bool find_keys(const char* begin, const char* end) {
    auto* key = keys_.data();
    const auto* most = key + named_.size();
    const char* quote = nullptr;  // the last one so far
    for (const auto* at = begin; at < end; at += 64) {
      const auto quotes = ByteBits<64>::where(at, '"');
      auto ends = quotes & ByteBits<64>::where(at + 1, ':');
      if (end - at < 64) ends &= low_ones(static_cast<std::size_t>(end - at));
      for (; ends != 0; ends &= ends - 1) {
        const auto bit = first_bit<64>(ends);
        const auto before = quotes & low_ones(bit);
        if (key == most) return false;
        *key++ = {before != 0 ? last_of(at, before) : quote, at + bit};
      }
      if (quotes != 0) quote = last_of(at, quotes);
    }
    keys_found_ = static_cast<std::size_t>(key - keys_.data());
    // As if one more stood behind the record.
    *key = {end - 1 + comma_.bytes(), nullptr};
    return keys_found_ > 0 && keys_[0].open == begin + open_.bytes() && open_.stands_at(begin) &&
           end[-1] == '}';
  }

  static const char* last_of(const char* at, std::uint64_t bits) {
    return at + 63 - std::countl_zero(bits);
  }

  bool find_fields() {
    const auto mine = std::uint64_t{1} << count_;
    if (!each_says_its_own_) state_.seen.clear();
    for (std::size_t k = 0; k < keys_found_; ++k) {
      const auto& [open, close] = keys_[k];
      if (k > 0 && !comma_.stands_at(open - comma_.bytes())) return false;
      const auto index =
          find_word(state_.keys, open + 1, static_cast<std::size_t>(close - open) - 1);
      if (index == WordTable::none || !is_first(index, mine)) return false;
      const auto* value = close + 2 + colon_.bytes();
      const auto* end = keys_[k + 1].open - comma_.bytes();
      present_[index] |= mine;
      named_[fields_found_++] = index;
      fields_[index * abreast + count_] = {value, static_cast<std::size_t>(end - value)};
      if (end <= value || !colon_.stands_at(close + 2)) return false;
    }
    return true;
  }

  HWY_INLINE bool is_first(std::uint32_t index, std::uint64_t mine) {
    if (each_says_its_own_) return (present_[index] & mine) == 0;
    return state_.seen.is_first(state_.columns[index]);
  }

  void read_column(std::uint32_t index) {
    using Kind = FastColumn::Kind;
    auto& memo = state_.memos[index];
    const auto& fast = state_.columns[index];
    switch (fast.kind) {
      case Kind::option:
        if (memo.by_start())
          return read_known(index, target_.block.column_to_fill(fast.item).option);
        return read_with_care(index, present_[index]);
      case Kind::choices:
        return read_known(index, target_.block.column_to_fill(fast.item).selected);
      case Kind::integer:
        return read_integers(index);
      case Kind::flag:
        return read_flags(index);
      default:
        return read_texts(index);
    }
  }

  static void put(std::uint8_t& option, const AnswerMemo::Known& known) {
    option = static_cast<std::uint8_t>(known.chosen);
  }
  static void put(std::uint64_t& selected, const AnswerMemo::Known& known) {
    selected = known.chosen;
  }

  // Calls `take` with each record that names the column: its place in the block, and the field.
  // Those that it does not take are read with care.
  template <class Take>
  HWY_INLINE void each(std::uint32_t index, Take take) {
    const auto* fields = fields_.data() + index * abreast;
    std::uint64_t others = 0;
    for (auto left = present_[index]; left != 0; left &= left - 1) {
      const auto r = first_bit<64>(left);
      others |= static_cast<std::uint64_t>(!take(records_[r], fields[r])) << r;
    }
    if (others != 0) read_with_care(index, others);
  }

  template <class Value>
  void read_known(std::uint32_t index, std::vector<Value>& values) {
    const auto& memo = state_.memos[index];
    auto* state = target_.block.column_to_fill(state_.columns[index].item).state.data();
    each(index, [&, by_start = memo.by_start()](std::size_t record, const Field& field) {
      const auto& known =
          by_start ? memo.of_start(field.value) : memo.of_length(field.value, field.bytes);
      if ((known.bytes != field.bytes) | !stands_at<longest_text>(known, field.value)) return false;
      state[record] = known.state;
      put(values[record], known);
      return true;
    });
  }

  void read_integers(std::uint32_t index) {
    const auto& fast = state_.columns[index];
    auto& column = target_.block.column_to_fill(fast.item);
    each(index, [&](std::size_t record, const Field& field) {
      const auto digits = digits_at(field.value);
      return digits.bytes == field.bytes && put_number(fast, column, record, digits.value);
    });
  }

  void read_flags(std::uint32_t index) {
    const auto& fast = state_.columns[index];
    auto& column = target_.block.column_to_fill(fast.item);
    each(index, [&](std::size_t record, const Field& field) {
      const bool is_bit = (*field.value == '0') | (*field.value == '1');
      if (!fast.plain_flag || field.bytes != 1 || !is_bit) return false;
      state_.flags[fast.flag_item].take(fast, column, record, *field.value == '1');
      return true;
    });
  }

  void read_texts(std::uint32_t index) {
    using Kind = FastColumn::Kind;
    const auto& fast = state_.columns[index];
    each(index, [&](std::size_t record, const Field& field) {
      const auto plain = JsonCells::plain_text(field.value, nullptr);
      if (plain.bytes == 0 || plain.bytes != field.bytes) return false;
      if (fast.kind == Kind::id) {
        auto& row = target_.rows[record];
        row.id = plain.view();
        row.named = plain.length > 0;
        row.is_plain = true;
      } else if (fast.kind == Kind::carried) {
        target_.carried[record][fast.carried] = plain.view();
      }
      return true;
    });
  }

  // What was not seen yet, or cannot be remembered.
  HWY_NOINLINE void read_with_care(std::uint32_t index, std::uint64_t records) {
    const auto& fast = state_.columns[index];
    const bool is_kept =
        fast.kind == FastColumn::Kind::option || fast.kind == FastColumn::Kind::choices;
    for (; records != 0; records &= records - 1) {
      const auto r = first_bit<64>(records);
      const auto& [value, bytes] = fields_[index * abreast + r];
      const auto* at = value;
      const auto record = records_[r];
      if (!cells_.take(fast, at, value + bytes, record, target_.rows[record]) ||
          at != value + bytes) {
        lost_ |= std::uint64_t{1} << r;
      } else if (is_kept) {
        state_.memos[index].learn({value, bytes}, target_.block.answer(record, fast.item));
      }
    }
  }

  JsonCells& cells_;
  FastState& state_;
  const FastTarget& target_;
  Separator open_;
  Separator comma_;
  Separator colon_;
  bool is_fit_;             // the separators are short enough
  bool each_says_its_own_;  // no two columns exclude each other
  std::vector<Key> keys_;   // of one record
  std::size_t keys_found_ = 0;
  std::vector<std::uint32_t> named_;
  std::size_t fields_found_ = 0;
  std::array<std::size_t, abreast> records_{};  // their places in the block
  std::size_t count_ = 0;
  std::vector<Field> fields_;           // by column and record
  std::vector<std::uint64_t> present_;  // by column: which records name it, a bit each
  std::uint64_t lost_ = 0;
};

}  // namespace HWY_NAMESPACE
}  // namespace unkink
HWY_AFTER_NAMESPACE();

#endif
