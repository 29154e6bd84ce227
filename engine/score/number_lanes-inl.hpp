// SPDX-License-Identifier: Apache-2.0
// Whole numbers that stand at several places of one text, read side by side, a lane each. Included
// once for each instruction set, behind Highway's headers.
#if defined(UNKINK_NUMBER_LANES) == defined(HWY_TARGET_TOGGLE)
#ifdef UNKINK_NUMBER_LANES
#undef UNKINK_NUMBER_LANES
#else
#define UNKINK_NUMBER_LANES
#endif

HWY_BEFORE_NAMESPACE();
namespace unkink {
namespace HWY_NAMESPACE {

/// Which numbers are taken, and where to.
struct NumberPlaces {
  const char* text = nullptr;  ///< all places are in it, or at its end
  std::size_t skipped = 0;     ///< bytes between a cursor and its number
  std::int32_t minimum = 0;
  std::int32_t maximum = 0;
  char behind = 0;  ///< must stand behind the number, and is passed over, too; 0: anything may
  bool may_be_empty = false;  ///< what must stand behind may stand instead of a number
};

/// Which places were passed, a bit each.
struct NumbersTaken {
  std::uint64_t numbers = 0;  ///< a number stood there
  std::uint64_t passed = 0;   ///< that, or nothing where that is no fault
};

#if HWY_TARGET == HWY_SCALAR

/// One lane would be no quicker than one number after the other.
class NumberLanes {
 public:
  static constexpr bool pays = false;
  explicit NumberLanes(const NumberPlaces& /*places*/) {}
  static NumbersTaken take(const char** /*at*/, std::uint64_t /*wanted*/,
                           std::int32_t* /*values*/) {
    return {};
  }
  static constexpr std::size_t count() { return 1; }
};

#else

class NumberLanes {
 public:
  /// Whether several lanes are quicker than one number after the other.
  static constexpr bool pays = hn::MaxLanes(hn::ScalableTag<std::uint64_t>()) >= 4;

  HWY_INLINE explicit NumberLanes(const NumberPlaces& places) : places_(places) {}

  /// Looks at the cursors `at` and following, as many as there are bits in `wanted`: where a number
  /// as digits_at reads it stands, and is wanted, moves the cursor behind it and writes the value;
  /// elsewhere the value is 0.
  HWY_INLINE NumbersTaken take(const char** at, std::uint64_t wanted, std::int32_t* values) const {
    const auto cursor = hn::LoadU(tag, reinterpret_cast<const std::uint64_t*>(at));
    const auto place = hn::Add(cursor, all(places_.skipped));
    const auto word = eight_bytes_at(tag, places_.text, place);
    const auto digits = digits_of(word);
    const auto looked_at = hn::LoadMaskBits(tag, bytes(&wanted));
    const auto right = hn::And(digits.right, looked_at);
    const auto passed = hn::Or(right, hn::And(is_empty(word), looked_at));
    const auto written = hn::IfThenElseZero(right, digits.bytes);
    const auto behind = hn::Add(hn::Add(place, written), all(places_.behind != 0 ? 1 : 0));
    hn::StoreU(hn::IfThenElse(passed, behind, cursor), tag, reinterpret_cast<std::uint64_t*>(at));
    const auto value = hn::IfThenElseZero(right, digits.value);
    const hn::Rebind<std::uint32_t, Tag> narrow;
    hn::StoreU(hn::TruncateTo(narrow, value), narrow, reinterpret_cast<std::uint32_t*>(values));
    return {mask_bits(tag, right), mask_bits(tag, passed)};
  }

  static constexpr std::size_t count() { return hn::MaxLanes(Tag()); }

 private:
  using Tag = hn::CappedTag<std::uint64_t, 8>;
  using Word = hn::Vec<Tag>;
  static constexpr Tag tag{};

  struct Digits {
    Word value;
    Word bytes;
    hn::Mask<Tag> right;
  };

  HWY_INLINE static Word all(std::uint64_t value) { return hn::Set(tag, value); }
  HWY_INLINE static const std::uint8_t* bytes(const std::uint64_t* word) {
    return reinterpret_cast<const std::uint8_t*>(word);
  }

  HWY_INLINE hn::Mask<Tag> is_empty(Word word) const {
    const auto no_byte = all(0x100);  // equals none
    const auto wanted =
        places_.may_be_empty ? all(static_cast<unsigned char>(places_.behind)) : no_byte;
    return hn::Eq(hn::And(word, all(0xFF)), wanted);
  }

  // As digits_at does it.
  HWY_INLINE Digits digits_of(Word word) const {
    const auto shifted = hn::Xor(word, all(0x3030303030303030U));
    const auto above_nine = hn::Or(hn::Add(shifted, all(0x7676767676767676U)), shifted);
    const auto others = hn::And(above_nine, all(0x8080808080808080U));
    const auto first = hn::And(others, hn::Sub(hn::Zero(tag), others));
    const auto kept = hn::Sub(hn::ShiftRight<7>(first), all(1));  // all bits of the digits
    const auto bytes = bytes_in(kept);
    const auto bits = hn::ShiftLeft<3>(bytes);
    const auto shift = hn::And(hn::Sub(all(64), bits), all(63));
    const auto value = value_of(hn::Shl(hn::And(shifted, kept), shift));
    return {value, bytes, right(word, shifted, bytes, value)};
  }

  // How many bytes of a word are all ones; the others are 0.
  HWY_INLINE static Word bytes_in(Word kept) {
    const hn::Repartition<std::uint8_t, Tag> by_byte;
    return hn::SumsOf8(hn::BitCast(by_byte, hn::And(kept, all(0x0101010101010101U))));
  }

  // Eight digits, the first one lowest.
  HWY_INLINE static Word value_of(Word digits) {
    const auto tens = hn::Add(hn::ShiftLeft<3>(digits), hn::ShiftLeft<1>(digits));
    const auto pairs = hn::And(hn::Add(tens, hn::ShiftRight<8>(digits)), all(0x00FF00FF00FF00FFU));
    const auto hundreds =
        hn::Add(hn::Add(hn::ShiftLeft<6>(pairs), hn::ShiftLeft<5>(pairs)), hn::ShiftLeft<2>(pairs));
    const auto fours =
        hn::And(hn::Add(hundreds, hn::ShiftRight<16>(pairs)), all(0x0000FFFF0000FFFFU));
    const hn::Repartition<std::uint32_t, Tag> halves;
    const auto thousands = hn::Mul(hn::BitCast(halves, fours), hn::Set(halves, 10000U));
    const auto sum = hn::Add(hn::BitCast(tag, thousands), hn::ShiftRight<32>(fours));
    return hn::And(sum, all(0xFFFFFFFFU));
  }

  HWY_INLINE hn::Mask<Tag> right(Word word, Word shifted, Word bytes, Word value) const {
    const auto some = hn::And(hn::Gt(signed_of(bytes), signed_of(hn::Zero(tag))),
                              hn::Lt(signed_of(bytes), signed_of(all(8))));
    const auto alone = hn::Eq(bytes, all(1));
    const auto leads = hn::Ne(hn::And(shifted, all(0xFF)), hn::Zero(tag));
    const auto in_range =
        hn::And(hn::Gt(signed_of(value), number(std::int64_t{places_.minimum} - 1)),
                hn::Lt(signed_of(value), number(std::int64_t{places_.maximum} + 1)));
    const auto number_stands = hn::And(hn::And(hn::RebindMask(tag, some), hn::Or(alone, leads)),
                                       hn::RebindMask(tag, in_range));
    if (places_.behind == 0) return number_stands;
    const auto shift = hn::And(hn::ShiftLeft<3>(bytes), all(63));
    const auto next = hn::And(hn::Shr(word, shift), all(0xFF));
    return hn::And(number_stands, hn::Eq(next, all(static_cast<unsigned char>(places_.behind))));
  }

  using Signed = hn::RebindToSigned<Tag>;
  HWY_INLINE static hn::Vec<Signed> signed_of(Word word) { return hn::BitCast(Signed(), word); }
  HWY_INLINE static hn::Vec<Signed> number(std::int64_t value) { return hn::Set(Signed(), value); }

  NumberPlaces places_;
};

#endif

}  // namespace HWY_NAMESPACE
}  // namespace unkink
HWY_AFTER_NAMESPACE();

#endif
