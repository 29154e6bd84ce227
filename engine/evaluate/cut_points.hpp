// SPDX-License-Identifier: Apache-2.0
// CutPoints: all conditions on one integer item, together. Rulesets compare an item with many
// numbers. Which answers reach a number is worked out from the answers' binary digits, lowest
// first, and numbers that end in the same digits share that work.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "evaluate/block.hpp"
#include "evaluate/plane_ops.hpp"

namespace unkink {

/// A condition `low <= answer <= high`, and where its ends go.
struct RangeToFill {
  std::int32_t low = 0;
  std::int32_t high = 0;
  Word* yes = nullptr;
  Word* no = nullptr;  ///< null: not wanted
};

class CutPoints {
 public:
  /// Answers lie between `least` and `most`, both included. Borrows the planes of the ranges, which
  /// have `words` words each.
  CutPoints(std::span<const RangeToFill> ranges, std::int32_t least, std::int32_t most,
            std::size_t words);
  CutPoints(CutPoints&&) noexcept = default;
  CutPoints& operator=(CutPoints&&) noexcept = default;
  CutPoints(const CutPoints&) = delete;  // what the steps point to is its own
  CutPoints& operator=(const CutPoints&) = delete;
  ~CutPoints() = default;

  /// Fills the ranges' planes for a block's answers to the item.
  void fill(const PlaneOps& ops, const Column& column);

 private:
  void plan_digits(std::span<const std::uint32_t> cuts, std::span<Word* const> reached,
                   std::size_t digits);
  Word* plane(std::size_t index) { return planes_.data() + index * words_; }

  std::size_t words_;
  Plane planes_;  ///< nobody, everybody who answered, by cut who reaches it, by digit what is known
                  ///< so far
  const Word* higher_ = nullptr;  ///< who has a digit that no cut has
  std::vector<DigitStep> steps_;
  std::vector<RangeEnds> ranges_;
};

}  // namespace unkink
