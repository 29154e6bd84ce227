// SPDX-License-Identifier: Apache-2.0
// Short answers that stand at several places of one text, recognized side by side, a lane each.
// Included once for each instruction set, behind Highway's headers.
#if defined(UNKINK_WORD_LANES) == defined(HWY_TARGET_TOGGLE)
#ifdef UNKINK_WORD_LANES
#undef UNKINK_WORD_LANES
#else
#define UNKINK_WORD_LANES
#endif

HWY_BEFORE_NAMESPACE();
namespace unkink {
namespace HWY_NAMESPACE {

/// Where answers go, one a record.
struct WordPlaces {
  std::uint8_t* state = nullptr;
  std::uint8_t* option = nullptr;
};

#if HWY_TARGET == HWY_SCALAR

/// One lane would be no quicker than one answer after the other.
class WordLanes {
 public:
  static constexpr bool pays = false;
  WordLanes(std::span<const AnswerMemo::Short> /*answers*/, const char* /*text*/,
            std::size_t /*skipped*/) {}
  static std::uint64_t take(const char** /*at*/, std::uint64_t /*wanted*/, WordPlaces /*to*/) {
    return 0;
  }
  static constexpr std::size_t count() { return 1; }
};

#else

class WordLanes {
 public:
  /// Whether several lanes are quicker than one answer after the other.
  static constexpr bool pays = hn::MaxLanes(hn::ScalableTag<std::uint64_t>()) >= 4;

  /// No answer begins as another does. All places are in `text`, or at its end, with `skipped`
  /// bytes between a cursor and its answer. All is borrowed.
  HWY_INLINE WordLanes(std::span<const AnswerMemo::Short> answers, const char* text,
                       std::size_t skipped)
      : answers_(answers), text_(text), skipped_(skipped) {
    for (const auto& answer : answers) any_next_ |= answer.next_kept;
  }

  /// Looks at the cursors `at` and following, as many as there are lanes. Where one of the answers
  /// stands, and a bit of `wanted`, moves the cursor behind it and writes what it says; elsewhere
  /// writes that nothing is said. Gives the places that were passed, a bit each.
  HWY_INLINE std::uint64_t take(const char** at, std::uint64_t wanted, WordPlaces to) const {
    const auto cursor = hn::LoadU(tag, reinterpret_cast<const std::uint64_t*>(at));
    const auto place = hn::Add(cursor, all(skipped_));
    const auto first = eight_bytes_at(tag, text_, place);
    const auto next =
        any_next_ != 0 ? eight_bytes_at(tag, text_, hn::Add(place, all(8))) : hn::Zero(tag);
    auto said = hn::Zero(tag);
    for (const auto& answer : answers_) {
      const auto others = hn::Or(hn::And(hn::Xor(first, all(answer.first)), all(answer.first_kept)),
                                 hn::And(hn::Xor(next, all(answer.next)), all(answer.next_kept)));
      said = hn::Or(said, hn::IfThenElseZero(hn::Eq(others, hn::Zero(tag)), all(answer.says)));
    }
    const auto looked_at = hn::LoadMaskBits(tag, reinterpret_cast<const std::uint8_t*>(&wanted));
    said = hn::IfThenElseZero(looked_at, said);
    const auto passed = hn::Ne(said, hn::Zero(tag));
    const auto behind = hn::Add(place, hn::And(said, all(0xFF)));
    hn::StoreU(hn::IfThenElse(passed, behind, cursor), tag, reinterpret_cast<std::uint64_t*>(at));
    put(hn::ShiftRight<AnswerMemo::Short::state_at>(said), to.state);
    put(hn::ShiftRight<AnswerMemo::Short::option_at>(said), to.option);
    return mask_bits(tag, passed);
  }

  static constexpr std::size_t count() { return hn::MaxLanes(Tag()); }

 private:
  using Tag = hn::CappedTag<std::uint64_t, 8>;
  using Word = hn::Vec<Tag>;
  static constexpr Tag tag{};

  HWY_INLINE static Word all(std::uint64_t value) { return hn::Set(tag, value); }

  // The lowest byte of each lane.
  HWY_INLINE static void put(Word words, std::uint8_t* to) {
    const hn::Rebind<std::uint8_t, Tag> bytes;
    hn::StoreU(hn::TruncateTo(bytes, words), bytes, to);
  }

  std::span<const AnswerMemo::Short> answers_;
  const char* text_;
  std::size_t skipped_;
  std::uint64_t any_next_ = 0;
};

#endif

}  // namespace HWY_NAMESPACE
}  // namespace unkink
HWY_AFTER_NAMESPACE();

#endif
