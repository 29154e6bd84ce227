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

  JsonCells(FastState& state, const FastTarget& target)
      : flags_(state.flags), block_(target.block), carried_(target.carried) {}

  /// Whether a record may start here: not with what stands before a later key.
  static bool begins(const char* at) { return *at == '{'; }
  /// Whether a record that ends at `end` is complete at `at`.
  static bool ends(const char* at, const char* end) {
    skip_blanks(at);
    return *at == '}' && at + 1 == end;
  }

  /// Whether an answer may end at `at`: what follows is compared with the next key, or ends it all.
  static bool closes(const FieldStep& /*step*/, const char* /*at*/, const char* /*end*/) {
    return true;
  }
  /// What must stand behind an answer; 0: see closes.
  static char behind() { return 0; }
  /// Bytes between an answer and what is compared next.
  static constexpr std::size_t gap = 0;

  /// How long the answer at `text` is, if it is one that can be looked up.
  template <std::size_t width>
  static std::size_t answer_bytes(const char* text, const char* /*end*/) {
    const bool list = *text == '[';
    const auto bits = ByteBits<width>::where(text, list ? ']' : ',');
    return first_bit<width>(bits) + static_cast<std::size_t>(list);
  }
  /// The plain text that stands at `text`, if it is a short one, and how much it is written with.
  struct Plain {
    const char* text = nullptr;
    std::size_t length = 0;
    std::size_t bytes = 0;  ///< 0: none

    std::string_view view() const { return {text, length}; }
  };
  static Plain plain_text(const char* text, const char* /*end*/) {
    const auto length = first_bit<32>(ByteBits<32>::where(text + 1, '"'));
    const bool plain = (ByteBits<32>::odd(text + 1) & low_ones(length)) == 0;
    if (*text != '"' || length == 32 || !plain) return {};
    return {text + 1, length, length + 2};
  }
  /// The whole number that stands at `text`, and how much it is written with.
  static Digits number_at(const char* text) { return digits_at(text); }
  /// A number is never written as nothing.
  static bool is_empty(const char* /*text*/, const char* /*end*/) { return false; }

  // One comparison where it is none, as nearly always.
  static bool is_blank(char c) {
    constexpr std::uint64_t blanks = 1ULL << ' ' | 1ULL << '\n' | 1ULL << '\r' | 1ULL << '\t';
    const auto code = static_cast<unsigned char>(c);
    return code <= ' ' && (blanks >> code & 1U) != 0;
  }
  /// A line break ends most records: what is read behind it is not accepted.
  static void skip_blanks(const char*& at) {
    while (is_blank(*at)) ++at;
  }

  /// Reads the answer at `at`, and the blanks behind it.
  bool take(const FastColumn& fast, const char*& at, const char* end, std::size_t record,
            FastRow& row) {
    if (!take_value(fast, at, end, record, row)) return false;
    // Blanks before a comma that the expected key does not have are for find_key.
    skip_blanks(at);
    return true;
  }

 private:
  using Meaning = FastColumn::Meaning;

  // Behind what has no end of its own.
  static bool ends_word(char c) { return c == ',' || c == '}' || c == ']' || is_blank(c); }

  HWY_INLINE bool take_value(const FastColumn& fast, const char*& at, const char* end,
                             std::size_t record, FastRow& row) {
    using Kind = FastColumn::Kind;
    switch (fast.kind) {
      case Kind::choices:
        return take_list(fast, at, end, record);
      case Kind::unknown:
        return false;
      case Kind::id:
        return take_id(at, end, row);
      case Kind::carried:
        return take_carried(at, end, &carried_[record][fast.carried]);
      case Kind::ignored:
        return take_carried(at, end, nullptr);
      case Kind::integer:
        return take_integer(fast, at, end, record);
      default:
        break;
    }
    Meaning meaning = FastColumn::no_meaning;
    if (!take_meaning(fast, at, end, meaning)) return false;
    if (fast.kind == Kind::flag) return flags_[fast.flag_item].take(fast, block_, record, meaning);
    return put_word(fast, block_.column_to_fill(fast.item), record, meaning);
  }

  // What stands between the quotes at `at`, as it is written, up to the first quote.
  static bool take_written(const char*& at, const char* end, std::string_view& text) {
    if (*at != '"') return false;
    const auto* begin = at + 1;
    auto length = bytes_to_quote(begin);
    if (length >= longest_word) {
      const std::string_view rest(begin, static_cast<std::size_t>(std::max(end, begin) - begin));
      length = rest.find('"');
      if (length == rest.npos) return false;
    }
    text = {begin, length};
    at = begin + length + 1;
    return true;
  }

  // What the string at `at` says: part of the record, or, with escapes, unescaped_.
  bool take_string(const char*& at, const char* end, std::string_view& text) {
    if (!take_written(at, end, text)) return false;
    return text.find('\\') == text.npos || take_escaped(at, end, text.data(), text);
  }

  // What a string means, at its quote. Nearly all are short and known.
  HWY_INLINE bool take_word(const FastColumn& fast, const char*& at, const char* end,
                            Meaning& meaning) {
    const auto length = bytes_to_quote(at + 1);
    if (length < longest_word) {
      meaning = meaning_of(fast, at + 1, length);
      if (meaning != FastColumn::no_meaning) [[likely]] {
        at += length + 2;
        return true;
      }
    }
    return take_rare_word(fast, at, end, meaning);
  }

  // A long one, or one with escapes: no text that means something has a backslash.
  HWY_NOINLINE bool take_rare_word(const FastColumn& fast, const char*& at, const char* end,
                                   Meaning& meaning) {
    std::string_view text;
    if (!take_string(at, end, text)) return false;
    meaning = meaning_of(fast, text.data(), text.size());
    return meaning != FastColumn::no_meaning;
  }

  bool take_escaped(const char*& at, const char* end, const char* begin, std::string_view& text) {
    const auto* close = begin;
    while (close < end && *close != '"') close += *close == '\\' ? 2 : 1;
    if (close >= end) return false;
    at = close + 1;
    const auto bytes = static_cast<std::size_t>(at - begin) + 1;
    if (!unescape({begin - 1, bytes})) return false;
    const auto length = unescaped_.size();
    unescaped_.append(longest_word, '\0');
    text = std::string_view(unescaped_).substr(0, length);
    return true;
  }

  // Few texts have escapes: they are left to a parser.
  HWY_NOINLINE bool unescape(std::string_view written) {
    auto text = json_string(written);
    if (text) unescaped_ = std::move(*text);
    return text.has_value();
  }

  // What stands without quotes, up to what may follow it.
  static std::string_view take_bare(const char*& at, const char* end) {
    const auto* begin = at;
    while (at < end && !ends_word(*at)) ++at;
    return {begin, static_cast<std::size_t>(at - begin)};
  }

  // The word that an item is answered with. null and "" are the same.
  HWY_INLINE bool take_meaning(const FastColumn& fast, const char*& at, const char* end,
                               Meaning& meaning) {
    if (*at == '"') return take_word(fast, at, end, meaning);
    const auto text = take_bare(at, end);
    if (text == "null") {
      meaning = fast.empty;
    } else if (text == "true" || text == "false") {
      meaning = fast.truths[text.size() == 4 ? 1 : 0];
    } else if (const auto found = fast.bare.find(text); found != fast.bare.end()) {
      meaning = found->second;
    }
    return meaning != FastColumn::no_meaning;
  }

  HWY_INLINE bool take_list(const FastColumn& fast, const char*& at, const char* end,
                            std::size_t record) {
    auto& column = block_.column_to_fill(fast.item);
    if (*at == '"') {
      std::string_view text;
      if (!take_string(at, end, text)) return false;
      return fast.as_cells ? put_words(fast, column, record, text)
                           : put_single(fast, column, record, text);
    }
    if (*at != '[') return take_bare(at, end) == "null";
    ++at;
    skip_blanks(at);
    WordsTaken words;
    for (bool more = *at != ']'; more;) {
      Meaning meaning = FastColumn::no_meaning;
      if (*at != '"' || !take_word(fast, at, end, meaning)) return false;
      words.take(fast, meaning);
      skip_blanks(at);
      more = *at == ',';
      if (more) skip_blanks(++at);
    }
    if (*at != ']') return false;
    ++at;
    words.put(column, record);
    return true;
  }

  HWY_INLINE bool take_integer(const FastColumn& fast, const char*& at, const char* end,
                               std::size_t record) {
    auto& column = block_.column_to_fill(fast.item);
    const auto digits = digits_at(at);
    // A fraction or an exponent is no whole number: the strict reader says so.
    if (digits.bytes > 0 && ends_word(at[digits.bytes])) {
      at += digits.bytes;
      return put_number(fast, column, record, digits.value);
    }
    Meaning meaning = FastColumn::no_meaning;
    return take_meaning(fast, at, end, meaning) && put_instead(fast, column, record, meaning);
  }

  // A whole number, or a text that needs no escape.
  HWY_NOINLINE bool take_id(const char*& at, const char* end, FastRow& row) {
    if (*at == '"') {
      if (!take_string(at, end, row.id) || !is_fair(row.id)) return false;
      // The row borrows its id from the chunk, where one with escapes does not stand.
      if (row.id.data() == unescaped_.data()) return false;
    } else {
      const auto digits = digits_at(at);
      if (digits.bytes == 0 || !ends_word(at[digits.bytes])) return false;
      row.id = {at, digits.bytes};
      at += digits.bytes;
    }
    row.named = !row.id.empty();
    row.is_plain = is_plain(row.id);
    return true;
  }

  // A text, or something of one word: kept, or only held to be right.
  HWY_NOINLINE bool take_carried(const char*& at, const char* end, std::string* kept) {
    std::string_view text;
    if (!(*at == '"' ? take_any_text(at, end, text) : take_scalar(at, end, text))) return false;
    if (kept == nullptr) return true;
    *kept = text;
    return is_carriable(text);
  }

  bool take_any_text(const char*& at, const char* end, std::string_view& text) {
    const auto* begin = at;
    if (!take_string(at, end, text)) return false;
    const bool is_written = text.data() == begin + 1;
    if (!is_written || is_fair(text)) return true;
    // Only a parser knows whether this is JSON.
    if (!unescape({begin, static_cast<std::size_t>(at - begin)})) return false;
    text = unescaped_;
    return true;
  }

  static bool take_scalar(const char*& at, const char* end, std::string_view& text) {
    text = take_bare(at, end);
    const bool is_null = text == "null";
    if (is_null) text = {};
    return is_null || text == "true" || text == "false" || is_short_number(text);
  }

  // A number as JSON writes it, without an exponent.
  static bool is_short_number(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    const auto point = std::min(text.find('.'), text.size());
    const auto are_digits = [](std::string_view part) {
      return !part.empty() && part.size() < 16 && part.find_first_not_of("0123456789") == part.npos;
    };
    const auto whole = text.substr(0, point);
    return are_digits(whole) && (whole.size() == 1 || whole[0] != '0') &&
           (point == text.size() || are_digits(text.substr(point + 1)));
  }

  std::vector<FlagItem>& flags_;
  std::string unescaped_;
  Block& block_;
  std::vector<std::vector<std::string>>& carried_;
};

}  // namespace HWY_NAMESPACE
}  // namespace unkink
HWY_AFTER_NAMESPACE();

#endif
