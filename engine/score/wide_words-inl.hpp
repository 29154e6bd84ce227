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
using Wide = hn::CappedTag<std::uint8_t, 32>;

template <class Tag>
HWY_INLINE hn::Vec<Tag> bytes_at(Tag tag, const char* text) {
  return hn::LoadU(tag, reinterpret_cast<const std::uint8_t*>(text));
}

/// Whether the first `length` bytes agree; `most` of each must be readable, and `length` at most
/// that.
template <std::size_t most>
HWY_INLINE bool same_bytes(const char* a, const char* b, std::size_t length) {
  const hn::CappedTag<std::uint8_t, most> tag;
  for (std::size_t at = 0; at < most; at += hn::Lanes(tag)) {
    if (at > 0 && at >= length) break;
    const auto differing = hn::Ne(bytes_at(tag, a + at), bytes_at(tag, b + at));
    if (!hn::AllFalse(tag, hn::And(hn::FirstN(tag, length - at), differing))) return false;
  }
  return true;
}

/// How many bytes stand before the first `byte`; 32 when it is not among the first 32.
HWY_INLINE std::size_t bytes_to(const char* text, char byte) {
  const Wide tag;
  const auto wanted = hn::Set(tag, static_cast<std::uint8_t>(byte));
  for (std::size_t at = 0; at < longest_word; at += hn::Lanes(tag)) {
    const auto found = hn::FindFirstTrue(tag, hn::Eq(bytes_at(tag, text + at), wanted));
    if (found >= 0) return at + static_cast<std::size_t>(found);
  }
  return longest_word;
}

HWY_INLINE std::size_t bytes_to_quote(const char* text) { return bytes_to(text, '"'); }

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

/// The index of the word of `length` bytes at `text`, or none.
HWY_INLINE std::uint32_t find_word(const WordTable& table, const char* text, std::size_t length) {
  if (length >= longest_word) return WordTable::none;
  // Words are compared with zeros behind them: those must not stand in the text.
  if (length > 0 && text[length - 1] == '\0') return WordTable::none;
  const auto index = table.candidate(text, length);
  const auto* word = table.text(index).data();
  const auto* kept = first_bytes.data() + longest_word - length;
  const Wide tag;
  for (std::size_t at = 0; at < longest_word; at += hn::Lanes(tag)) {
    const auto found = hn::And(bytes_at(tag, text + at), bytes_at(tag, kept + at));
    if (!hn::AllTrue(tag, hn::Eq(found, bytes_at(tag, word + at)))) return WordTable::none;
  }
  return index;
}

/// A word as the answer to a yes_no or choice item; false when it is none.
HWY_INLINE bool put_word(const FastColumn& fast, Column& column, std::size_t record,
                         const char* text, std::size_t length) {
  const auto word = find_word(fast.words, text, length);
  if (word == WordTable::none) return false;
  const bool unsure = word == fast.unsure_word;
  column.option[record] = static_cast<std::uint8_t>(unsure ? 0 : word);
  put_state(column, record, unsure ? AnswerState::unsure : AnswerState::answered);
  return true;
}

/// A word among those of a choices item; `selected` and `unsure` take it in.
HWY_INLINE bool take_word(const FastColumn& fast, const char* text, std::size_t length,
                          std::uint64_t& selected, bool& unsure) {
  const auto word = find_word(fast.words, text, length);
  if (word == WordTable::none) return false;
  selected |= word < fast.options ? std::uint64_t{1} << word : 0;
  unsure |= word == fast.unsure_word;
  return true;
}

}  // namespace HWY_NAMESPACE
}  // namespace unkink
HWY_AFTER_NAMESPACE();

#endif
