// SPDX-License-Identifier: Apache-2.0
// Answers in JSON, each read straight into its column. Included once for each instruction set,
// behind Highway's headers.
#if defined(UNKINK_JSON_CELLS) == defined(HWY_TARGET_TOGGLE)
#ifdef UNKINK_JSON_CELLS
#undef UNKINK_JSON_CELLS
#else
#define UNKINK_JSON_CELLS
#endif

HWY_BEFORE_NAMESPACE();
namespace unkink {
namespace HWY_NAMESPACE {

/// Everything that it passes over it has compared with what the strict reader would accept there.
class JsonCells {
 public:
  /// A column that is not named is not answered.
  static constexpr bool keyed = true;

  explicit JsonCells(const FastTarget& target) : block_(target.block), carried_(target.carried) {}

  /// Whether a record may start here: not with what stands before a later key.
  static bool begins(const char* at) { return *at == '{'; }
  /// Whether a record that ends at `end` is complete at `at`.
  static bool ends(const char* at, const char* end) { return *at == '}' && at + 1 == end; }

  /// Whether an answer may end at `at`: what follows is compared with the next key, or ends it all.
  static bool closes(const FieldStep& /*step*/, const char* /*at*/, const char* /*end*/) {
    return true;
  }
  /// Bytes between an answer and what is compared next.
  static std::size_t gap(const FieldStep& /*step*/) { return 0; }

  /// How long the answer at `text` is, if it is one that can be looked up.
  template <std::size_t width>
  static std::size_t answer_bytes(const char* text, const char* /*end*/) {
    const bool list = *text == '[';
    const auto bits = ByteBits<width>::where(text, list ? ']' : ',');
    return first_bit<width>(bits) + static_cast<std::size_t>(list);
  }
  /// The plain text that stands at `text`, if it is a short one, and how much it is written with.
  struct Plain {
    std::string_view text;
    std::size_t bytes = 0;  ///< 0: none
  };
  static Plain plain_text(const char* text, const char* /*end*/) {
    const auto length = first_bit<32>(ByteBits<32>::where(text + 1, '"'));
    const bool plain = (ByteBits<32>::odd(text + 1) & low_ones(length)) == 0;
    if (*text != '"' || length == 32 || !plain) return {};
    return {{text + 1, length}, length + 2};
  }
  /// A number is never written as nothing.
  static bool is_empty(const char* /*text*/, const char* /*end*/) { return false; }

  static void skip_blanks(const char*& at) {
    while (*at == ' ' || *at == '\t') ++at;
  }

  /// Reads the answer at `at`, and the blanks behind it.
  bool take(const FastColumn& fast, const char*& at, const char* end, std::size_t record,
            FastRow& row) {
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
        right = take_text(fast, at, end, record, row);
    }
    if (*at == ' ' || *at == '\t') {
      // Blanks before a comma that the expected key does not have are for find_key.
      skip_blanks(at);
    }
    return right;
  }

 private:
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
  bool take_text(const FastColumn& fast, const char*& at, const char* end, std::size_t record,
                 FastRow& row) {
    std::string_view text;
    if (*at == '"') {
      const auto* begin = at + 1;
      auto length = bytes_to_quote(begin);
      if (length >= longest_word) {
        if (begin >= end) return false;
        const auto* quote = std::memchr(begin, '"', static_cast<std::size_t>(end - begin));
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
      row.is_plain = is_plain(text);
    } else if (fast.kind == FastColumn::Kind::carried) {
      carried_[record][fast.carried] = text;
    }
    return true;
  }

  Block& block_;
  std::vector<std::vector<std::string>>& carried_;
};

}  // namespace HWY_NAMESPACE
}  // namespace unkink
HWY_AFTER_NAMESPACE();

#endif
