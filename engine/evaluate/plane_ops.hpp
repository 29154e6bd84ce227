// SPDX-License-Identifier: Apache-2.0
// PlaneOps: what is done to whole planes at once, with the widest instructions that the machine
// has. Pointers are to planes of as many words as are given, none of which overlap.
#pragma once

#include <cstdint>
#include <span>

#include "evaluate/listed_words.hpp"
#include "evaluate/planes.hpp"

namespace unkink {

/// One end of a condition's truth, true or false: where it is certain, and where only a "not sure"
/// leads there. No record is in both.
struct EndWords {
  const Word* sure = nullptr;
  const Word* doubt = nullptr;
};

struct EndToFill {
  Word* sure = nullptr;
  Word* doubt = nullptr;
};

/// One digit of the question whether answers reach a number. See CutPoints.
struct DigitStep {
  const Word* from = nullptr;  ///< who reaches it, by the lower digits
  Word* to = nullptr;          ///< who reaches it, by this digit too
  Word is_zero = 0;            ///< all ones where the number's digit is 0; else 0
  std::size_t digit = 0;
};

/// Who reaches the beginning of a range, and who what lies beyond it, who are some of these; and
/// where its ends go; `yes` may be `low`.
struct RangeEnds {
  const Word* low = nullptr;
  const Word* beyond = nullptr;
  Word* yes = nullptr;
  Word* no = nullptr;  ///< null: not wanted
};

/// A condition that holds where all of its children do, while nobody is unsure of any.
struct Conjunction {
  NodeId id = 0;
  std::span<const Word* const> children;
};

struct PlaneOps {
  using Children = std::span<const EndWords>;

  // The first three tell which words of the end have a bit. Where no child is in doubt, `end.doubt`
  // is null: then no child's doubt is read.

  /// The end that holds where it holds of every child.
  LiveWords (*every)(EndToFill end, Children children, const Word* all, std::size_t words);
  /// Lists the words of conditions that have a bit, at `at`, where there is room for all words of
  /// all conditions and one more; gives the end of what was listed.
  ListedWord* (*list_every)(std::span<const Conjunction> conjunctions, const Word* all,
                            std::size_t words, ListedWord* at);
  /// The end that holds where it holds of some child.
  LiveWords (*some)(EndToFill end, Children children, const Word* all, std::size_t words);
  /// The end that holds where it holds of at least `count` children. Bit-sliced: the work is
  /// proportional to the children and to the digits of their number, not to the records.
  LiveWords (*at_least)(EndToFill end, Children children, std::size_t count, const Word* all,
                        std::size_t words);
  /// The records whose byte, which is below 64, is a bit of `mask`.
  void (*bytes_in)(Word* plane, const std::uint8_t* bytes, std::size_t records, std::uint64_t mask);
  /// The binary digits of how much each value is above `least`, a plane a digit, lowest first; none
  /// of records that are not `among` those that matter. The values of these are at least that, and
  /// have no more digits.
  void (*slice)(std::span<Plane> digits, const std::int32_t* values, std::size_t records,
                std::int32_t least, const Word* among);
  /// Takes one step after another; `digits` are those that `slice` gave. The work is proportional
  /// to the steps, not to the records.
  void (*compare)(std::span<const DigitStep> steps, const Word* const* digits, std::size_t words);
  /// Those that lie in each range, and those of `among` that do not.
  void (*ranges)(std::span<const RangeEnds> ranges, const Word* among, std::size_t words);
  /// The records that have each bit of `masks`, a plane a bit, lowest first.
  void (*slice_masks)(std::span<Plane> bits, const std::uint64_t* masks, std::size_t records);
};

/// How many of `children` must be certainly false for fewer than `count` to be true.
inline std::size_t count_to_refute(std::size_t children, std::size_t count) {
  return count > children ? 0 : children - count + 1;
}

/// Those that fit this machine.
const PlaneOps& plane_ops();

}  // namespace unkink
