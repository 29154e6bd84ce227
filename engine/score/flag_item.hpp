// SPDX-License-Identifier: Apache-2.0
// FlagItem: an item that has a column an option, as one block's records say it bit by bit.
#pragma once

#include <cstdint>
#include <vector>

#include "evaluate/block.hpp"
#include "score/fast_column.hpp"

namespace unkink {

/// Collects what the flags of a record say; `settle` makes it an answer, as RecordBinder does.
class FlagItem {
 public:
  FlagItem(ItemIndex item, const OptionSet& set)
      : item_(item), columns_(set.columns), every_option_(set.silent.empty()) {}

  ItemIndex item() const { return item_; }

  /// Nothing has been said of any of `records`.
  void clear(std::size_t records) { marks_.assign(records, 0); }
  /// The record is read anew.
  void forget(Block& block, std::size_t record) {
    marks_[record] = 0;
    block.column_to_fill(item_).selected[record] = 0;
  }

  /// Takes what a flag's text means; false for what means nothing that a flag can be.
  bool take(const FastColumn& flag, Block& block, std::size_t record, FastColumn::Meaning meaning) {
    if (meaning > flag.none() && meaning != flag.blank()) return false;
    if (meaning == flag.blank()) {
      marks_[record] |= when_zero(flag);
    } else {
      take(flag, block.column_to_fill(item_), record, meaning == 0);
    }
    return true;
  }

  /// The same for a plain one, which a record has once.
  void take(const FastColumn& flag, Column& column, std::size_t record, bool is_chosen) {
    const auto when_chosen = static_cast<unsigned>(flag.says_unsure ? chosen | unsure : chosen);
    const auto kept = 0U - static_cast<unsigned>(is_chosen);
    marks_[record] |= static_cast<std::uint16_t>((when_chosen & kept) | when_zero(flag));
    marks_[record] = static_cast<std::uint16_t>(marks_[record] + one_given);
    column.selected[record] |= flag.selects & (std::uint64_t{0} - std::uint64_t{is_chosen});
  }

  /// All zero says nothing unless the map says that it means "none". Where a flag is blank or not
  /// there, the item is answered in part at most.
  void settle(Block& block, std::size_t record) const {
    const auto marks = marks_[record];
    const bool whole = every_option_ && marks / one_given == columns_;
    const bool none = whole && (marks & none_when_zero) != 0;
    const bool says_unsure = (marks & unsure) != 0;
    if ((marks & chosen) == 0 && !none) return;
    const auto state = says_unsure ? AnswerState::unsure
                       : whole     ? AnswerState::answered
                                   : AnswerState::unanswered;
    block.column_to_fill(item_).state[record] = static_cast<std::uint8_t>(state);
  }

 private:
  static constexpr std::uint16_t chosen = 1;
  static constexpr std::uint16_t unsure = 2;
  static constexpr std::uint16_t none_when_zero = 4;
  static constexpr std::uint16_t one_given = 8;  // so many times, how many say 0 or 1

  static std::uint16_t when_zero(const FastColumn& flag) {
    return flag.none_when_zero ? none_when_zero : std::uint16_t{0};
  }

  ItemIndex item_;
  std::size_t columns_;  // that the map has for the item
  bool every_option_;    // has one of them
  std::vector<std::uint16_t> marks_;
};

}  // namespace unkink
