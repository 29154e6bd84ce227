// SPDX-License-Identifier: Apache-2.0
// Cells of CSV, each read straight into its column. Included once for each instruction
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

  CsvCells(FastState& state, char delimiter, const FastTarget& target)
      : flags_(state.flags),
        delimiter_(delimiter),
        block_(target.block),
        carried_(target.carried) {}

  /// Any cell may be the first.
  static bool begins(const char* /*at*/) { return true; }
  /// Whether a row that ends at `end` is complete at `at`: behind its line break.
  static bool ends(const char* at, const char* end) { return at == end + 1; }

  /// Whether a cell may end at `at`.
  bool closes(const FieldStep& step, const char* at, const char* end) const {
    return step.last ? at == end : (at < end) & (*at == delimiter_);
  }
  /// What must stand behind a cell, but for the last.
  char behind() const { return delimiter_; }
  /// Bytes behind a cell: a delimiter; or what ends the row, of which one is passed over.
  static constexpr std::size_t gap = 1;

  /// How long the cell at `text` is, if it is one that can be looked up. In a file cells have
  /// quotes most often all, or none.
  template <std::size_t width>
  std::size_t answer_bytes(const char* text, const char* end) const {
    const auto rest = static_cast<std::size_t>(end - text);
    if (*text == '"') return std::min(first_bit<width>(quotes_behind<width>(text)) + 1, rest);
    return std::min(first_bit<width>(ByteBits<width>::where(text, delimiter_)), rest);
  }
  /// The plain text that stands at `text`, if it is a short one, and how much it is written with.
  struct Plain {
    const char* text = nullptr;
    std::size_t length = 0;
    std::size_t bytes = 0;  ///< 0: none

    std::string_view view() const { return {text, length}; }
  };
  Plain plain_text(const char* text, const char* end) const {
    const std::size_t quote = *text == '"' ? 1 : 0;
    const auto length = answer_bytes<32>(text, end) - 2 * quote;
    const auto* begin = text + quote;
    const auto odd = ByteBits<32>::odd(begin) | ByteBits<32>::where(begin, '"');
    if (length >= 31 || (odd & low_ones(length)) != 0) return {};
    if (quote == 1 && begin[length] != '"') return {};  // the row ends before the cell does
    return {begin, length, length + 2 * quote};
  }
  /// The whole number that stands at `text`, and how much it is written with.
  static Digits number_at(const char* text) {
    if (*text != '"') return digits_at(text);
    auto digits = digits_at(text + 1);
    const bool closed = digits.bytes > 0 && text[digits.bytes + 1] == '"';
    digits.bytes = closed ? digits.bytes + 2 : 0;
    return digits;
  }
  bool is_empty(const char* text, const char* end) const {
    return *text == delimiter_ || text == end;
  }

  /// What the cell at `at` says, which is left behind; false where it is not written as a cell.
  bool take_text(const char*& at, const char* end, std::string_view& text) {
    if (at < end && *at == '"') return take_quoted(at, end, text);
    text = {at, cell_bytes(at, end)};
    at += text.size();
    return text.find('"') == text.npos;
  }

  /// Reads the cell at `at`. Whether a cell may end where it does is not looked at.
  bool take(const FastColumn& fast, const char*& at, const char* end, std::size_t record,
            FastRow& row) {
    std::string_view text;
    return take_text(at, end, text) && put(fast, text, record, row);
  }

  /// Takes what a cell says; false where that is not known to be right.
  bool put(const FastColumn& fast, std::string_view text, std::size_t record, FastRow& row) {
    using Kind = FastColumn::Kind;
    switch (fast.kind) {
      case Kind::id:
        row.id = text;
        row.named = !text.empty();
        // The row borrows its id from the chunk; one with doubled quotes, which does not stand
        // there, is not fair.
        return is_fair(text);
      case Kind::carried:
        carried_[record][fast.carried] = text;
        return is_carriable(text);
      case Kind::ignored:
        return is_plain(text) || !first_invalid_utf8(text);
      case Kind::unknown:
        return false;
      default:
        return put_answer(fast, text, record);
    }
  }

 private:
  // The quotes of a quoted cell but for the first, a bit each.
  template <std::size_t width>
  static std::uint64_t quotes_behind(const char* text) {
    return ByteBits<width>::where(text, '"') & ~std::uint64_t{1};
  }

  std::size_t cell_bytes(const char* at, const char* end) const {
    const auto* cell = at;
    for (;;) {
      const auto found = bytes_equal(eight_bytes(at), static_cast<unsigned char>(delimiter_));
      at += found != 0 ? std::countr_zero(found) / 8 : 8;
      if (found != 0 || at >= end) return static_cast<std::size_t>(std::min(at, end) - cell);
    }
  }

  bool take_quoted(const char*& at, const char* end, std::string_view& text) {
    const std::string_view rest(at + 1, static_cast<std::size_t>(end - at - 1));
    const auto length = rest.find('"');
    if (length == rest.npos) return false;
    text = rest.substr(0, length);
    at += length + 2;
    return at >= end || *at != '"' || take_doubled(at, rest, text);
  }

  // A quoted cell in which quotes are doubled, with nothing but zeros behind it.
  bool take_doubled(const char*& at, std::string_view rest, std::string_view& text) {
    unquoted_.clear();
    for (std::size_t begin = 0;;) {
      const auto quote = rest.find('"', begin);
      if (quote == rest.npos) return false;
      unquoted_.append(rest, begin, quote - begin);
      begin = quote + 2;
      if (quote + 1 < rest.size() && rest[quote + 1] == '"') {
        unquoted_ += '"';
        continue;
      }
      at = rest.data() + quote + 1;
      const auto length = unquoted_.size();
      unquoted_.append(longest_word, '\0');
      text = std::string_view(unquoted_).substr(0, length);
      return true;
    }
  }

  bool put_answer(const FastColumn& fast, std::string_view text, std::size_t record) {
    using Kind = FastColumn::Kind;
    auto& column = block_.column_to_fill(fast.item);
    if (fast.kind == Kind::choices) return put_words(fast, column, record, text);
    if (fast.kind == Kind::integer) {
      const auto digits = digits_at(text.data());
      if (!text.empty() && digits.bytes == text.size()) {
        return put_number(fast, column, record, digits.value);
      }
    }
    const auto meaning = meaning_of(fast, text.data(), text.size());
    if (fast.kind == Kind::integer) return put_instead(fast, column, record, meaning);
    if (fast.kind == Kind::option) return put_word(fast, column, record, meaning);
    return flags_[fast.flag_item].take(fast, block_, record, meaning);
  }

  std::vector<FlagItem>& flags_;
  std::string unquoted_;
  char delimiter_;
  Block& block_;
  std::vector<std::vector<std::string>>& carried_;
};

}  // namespace HWY_NAMESPACE
}  // namespace unkink
HWY_AFTER_NAMESPACE();

#endif
