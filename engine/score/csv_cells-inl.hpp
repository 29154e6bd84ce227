// SPDX-License-Identifier: Apache-2.0
// Cells without quotes, each read straight into its column. Included once for each instruction
// set, behind Highway's headers.
#if defined(UNKINK_CSV_CELLS) == defined(HWY_TARGET_TOGGLE)
#ifdef UNKINK_CSV_CELLS
#undef UNKINK_CSV_CELLS
#else
#define UNKINK_CSV_CELLS
#endif

HWY_BEFORE_NAMESPACE();
namespace unkink {
namespace HWY_NAMESPACE {

class CsvCells {
 public:
  /// Every row has every cell.
  static constexpr bool keyed = false;

  CsvCells(char delimiter, const FastTarget& target)
      : delimiter_(delimiter), block_(target.block), carried_(target.carried) {}

  /// Any cell may be the first.
  static bool begins(const char* /*at*/) { return true; }
  /// Whether a row that ends at `end` is complete at `at`.
  static bool ends(const char* at, const char* end) { return at == end; }

  /// Whether a cell may end at `at`.
  bool closes(const FieldStep& step, const char* at, const char* end) const {
    return step.last ? at == end : (at < end) & (*at == delimiter_);
  }
  /// Bytes between a cell and the next.
  static std::size_t gap(const FieldStep& step) { return step.last ? 0 : 1; }

  /// How long the cell at `text` is, if it is one that can be looked up.
  template <std::size_t width>
  std::size_t answer_bytes(const char* text, const char* end) const {
    const auto length = first_bit<width>(ByteBits<width>::where(text, delimiter_));
    return std::min(length, static_cast<std::size_t>(end - text));
  }
  /// The plain text that stands at `text`, if it is a short one, and how much it is written with.
  struct Plain {
    std::string_view text;
    std::size_t bytes = 0;  ///< 0: none
  };
  Plain plain_text(const char* text, const char* end) const {
    const auto length = answer_bytes<32>(text, end);
    const auto quotes = ByteBits<32>::where(text, '"');
    const bool plain = ((ByteBits<32>::odd(text) | quotes) & low_ones(length)) == 0;
    if (length == 32 || !plain) return {};
    return {{text, length}, length};
  }
  bool is_empty(const char* text, const char* end) const {
    return *text == delimiter_ || text == end;
  }

  /// Reads the cell at `at`.
  bool take(const FastColumn& fast, const char*& at, const char* end, std::size_t record,
            FastRow& row) {
    const auto length = cell_bytes(at, end);
    const auto* cell = at;
    at += length;
    return take_cell(fast, cell, length, record, row);
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

  bool take_cell(const FastColumn& fast, const char* at, std::size_t length, std::size_t record,
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

  char delimiter_;
  Block& block_;
  std::vector<std::vector<std::string>>& carried_;
};

}  // namespace HWY_NAMESPACE
}  // namespace unkink
HWY_AFTER_NAMESPACE();

#endif
