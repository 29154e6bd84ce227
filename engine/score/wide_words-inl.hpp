// SPDX-License-Identifier: Apache-2.0
// Looking at 32 bytes at once. Included once for each instruction set, behind Highway's headers.
#if defined(UNKINK_WIDE_WORDS) == defined(HWY_TARGET_TOGGLE)
#ifdef UNKINK_WIDE_WORDS
#undef UNKINK_WIDE_WORDS
#else
#define UNKINK_WIDE_WORDS
#endif

HWY_BEFORE_NAMESPACE();
namespace unkink {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

template <class Tag>
HWY_INLINE hn::Vec<Tag> bytes_at(Tag tag, const char* text) {
  return hn::LoadU(tag, reinterpret_cast<const std::uint8_t*>(text));
}

/// The eight bytes at each place, a lane each; all places are in `text`, or at its end.
template <class Tag>
HWY_INLINE hn::Vec<Tag> eight_bytes_at(Tag tag, const char* text, hn::Vec<Tag> places) {
  const hn::RebindToSigned<Tag> offsets;
  const auto start = hn::Set(tag, reinterpret_cast<std::uintptr_t>(text));
  return hn::GatherOffset(tag, reinterpret_cast<const std::uint64_t*>(text),
                          hn::BitCast(offsets, hn::Sub(places, start)));
}

/// One bit a byte, the first byte lowest: where bytes of a text are so, `width` of them.
template <std::size_t width>
class ByteBits {
 public:
  HWY_INLINE static std::uint64_t where(const char* text, char byte) {
    const auto wanted = hn::Set(Tag(), static_cast<std::uint8_t>(byte));
    return gather([&](std::size_t at) { return hn::Eq(bytes_at(Tag(), text + at), wanted); });
  }

  HWY_INLINE static std::uint64_t differing(const char* a, const char* b) {
    return gather(
        [&](std::size_t at) { return hn::Ne(bytes_at(Tag(), a + at), bytes_at(Tag(), b + at)); });
  }

  /// Bytes that are not ASCII or cannot be printed, and backslashes.
  HWY_INLINE static std::uint64_t odd(const char* text) {
    const auto blank = hn::Set(Tag(), std::uint8_t{' '});
    const auto last = hn::Set(Tag(), std::uint8_t{'~' - ' '});
    const auto backslash = hn::Set(Tag(), std::uint8_t{'\\'});
    return gather([&](std::size_t at) {
      const auto bytes = bytes_at(Tag(), text + at);
      return hn::Or(hn::Gt(hn::Sub(bytes, blank), last), hn::Eq(bytes, backslash));
    });
  }

  /// `compare` gives the mask of the bytes from `at` on.
  template <class Compare>
  HWY_INLINE static std::uint64_t gather(Compare compare) {
    std::uint64_t bits = 0;
    for (std::size_t at = 0; at < width; at += hn::Lanes(Tag())) {
      bits |= mask_bits(Tag(), compare(at)) << at;
    }
    return bits;
  }

 private:
  using Tag = hn::CappedTag<std::uint8_t, width>;
};

/// The lowest `count` bits, at most 63.
HWY_INLINE std::uint64_t low_ones(std::size_t count) { return (std::uint64_t{1} << count) - 1; }

/// How many bits stand below the lowest that is set; `width` when none is.
template <std::size_t width>
HWY_INLINE std::size_t first_bit(std::uint64_t bits) {
  constexpr auto beyond = width < 64 ? std::uint64_t{1} << (width % 64) : 0;
  return static_cast<std::size_t>(std::countr_zero(bits | beyond));
}

/// How many bytes stand before the first quote; longest_word when it is not among as many.
HWY_INLINE std::size_t bytes_to_quote(const char* text) {
  return first_bit<longest_word>(ByteBits<longest_word>::where(text, '"'));
}

/// The index of the word of `length` bytes at `text`, or none.
HWY_INLINE std::uint32_t find_word(const WordTable& table, const char* text, std::size_t length) {
  if (length >= longest_word) return WordTable::none;
  const auto index = table.candidate(text, length);
  const auto* word = table.text(index).data();
  const auto others = ByteBits<longest_word>::differing(text, word) & low_ones(length);
  const auto bytes = static_cast<unsigned char>(word[longest_word - 1]);
  return ((others == 0) & (bytes == length)) ? index : WordTable::none;
}

/// What the text of `length` bytes at `text` means in a column.
HWY_INLINE FastColumn::Meaning meaning_of(const FastColumn& fast, const char* text,
                                          std::size_t length) {
  const auto word = find_word(fast.words, text, length);
  if (word != WordTable::none) [[likely]]
    return fast.meanings[word];
  if (length == 0) return fast.empty;
  if (fast.others.empty()) return FastColumn::no_meaning;
  const auto found = fast.others.find(std::string_view(text, length));
  return found == fast.others.end() ? FastColumn::no_meaning : found->second;
}

/// A text that is one word, to the letter, or nothing; false where it is no word of the column.
HWY_INLINE bool put_single(const FastColumn& fast, Column& column, std::size_t record,
                           std::string_view text) {
  WordsTaken words;
  if (!text.empty() && !words.take(fast, meaning_of(fast, text.data(), text.size()))) return false;
  words.put(column, record);
  return true;
}

/// A text that holds the words of a cell, one or several; false where one is none of the column.
HWY_INLINE bool put_words(const FastColumn& fast, Column& column, std::size_t record,
                          std::string_view text) {
  WordsTaken words;
  for (std::size_t begin = 0; begin <= text.size() && !text.empty();) {
    const auto found = fast.split.empty() ? text.npos : text.find(fast.split, begin);
    const auto end = std::min(found, text.size());
    auto first = begin;
    auto last = end;
    while (first < last && text[first] == ' ') ++first;
    while (first < last && text[last - 1] == ' ') --last;
    if (!words.take(fast, meaning_of(fast, text.data() + first, last - first))) return false;
    begin = end + std::max<std::size_t>(fast.split.size(), 1);
  }
  words.put(column, record);
  return true;
}

}  // namespace HWY_NAMESPACE
}  // namespace unkink
HWY_AFTER_NAMESPACE();

#endif
