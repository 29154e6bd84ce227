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

template <class Equal>
HWY_INLINE std::uint32_t bits_where(Equal equal) {
  const Wide tag;
  std::uint32_t bits = 0;
  for (std::size_t at = 0; at < 32; at += hn::Lanes(tag)) {
    std::uint8_t stored[8] = {};
    hn::StoreMaskBits(tag, equal(at), stored);
    std::uint32_t some = 0;
    __builtin_memcpy(&some, stored, sizeof some);
    bits |= some << at;
  }
  return bits;
}

HWY_INLINE hn::Vec<Wide> bytes_at(const char* text) {
  return hn::LoadU(Wide(), reinterpret_cast<const std::uint8_t*>(text));
}

/// Whether the first `length` bytes agree; 32 of each must be readable, and `length` at most 32.
HWY_INLINE bool same_bytes(const char* a, const char* b, std::size_t length) {
  const auto differing =
      ~bits_where([&](std::size_t at) { return hn::Eq(bytes_at(a + at), bytes_at(b + at)); });
  return (differing & static_cast<std::uint32_t>((std::uint64_t{1} << length) - 1)) == 0;
}

/// The same for up to 64.
HWY_INLINE bool same_line(const char* a, const char* b, std::size_t length) {
  const hn::CappedTag<std::uint8_t, 64> tag;
  std::uint64_t same = 0;
  for (std::size_t at = 0; at < 64; at += hn::Lanes(tag)) {
    std::uint8_t stored[8] = {};
    hn::StoreMaskBits(tag,
                      hn::Eq(hn::LoadU(tag, reinterpret_cast<const std::uint8_t*>(a + at)),
                             hn::LoadU(tag, reinterpret_cast<const std::uint8_t*>(b + at))),
                      stored);
    std::uint64_t some = 0;
    __builtin_memcpy(&some, stored, sizeof some);
    same |= some << at;
  }
  return length == 0 || (~same << (64 - length)) == 0;
}

/// How many bytes stand before the first `byte`; 32 when it is not among the first 32.
HWY_INLINE std::size_t bytes_to(const char* text, char byte) {
  const auto wanted = hn::Set(Wide(), static_cast<std::uint8_t>(byte));
  const auto bits = bits_where([&](std::size_t at) { return hn::Eq(bytes_at(text + at), wanted); });
  return static_cast<std::size_t>(__builtin_ctzll(bits | std::uint64_t{1} << 32U));
}

HWY_INLINE std::size_t bytes_to_quote(const char* text) { return bytes_to(text, '"'); }

/// The index of the word of `length` bytes at `text`, or none.
HWY_INLINE std::uint32_t find_word(const WordTable& table, const char* text, std::size_t length) {
  if (length >= longest_word) return WordTable::none;
  const auto index = table.candidate(text, length);
  const auto* word = table.text(index).data();
  const auto* kept = first_bytes.data() + longest_word - length;
  const auto differing = ~bits_where([&](std::size_t at) {
    return hn::Eq(hn::And(bytes_at(text + at), bytes_at(kept + at)), bytes_at(word + at));
  });
  return differing == 0 ? index : WordTable::none;
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
