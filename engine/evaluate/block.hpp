// SPDX-License-Identifier: Apache-2.0
// Block: the answers of many people as columns, one bit or one value a record. One person is a
// block of one.
#pragma once

#include <cstdint>
#include <vector>

#include "evaluate/planes.hpp"
#include "model/answers.hpp"

namespace unkink {

/// One item's answers.
struct Column {
  Plane answered;                       ///< one bit a record
  Plane unsure;                         ///< one bit a record
  std::vector<std::uint8_t> state;      ///< AnswerState, one a record
  std::vector<std::uint8_t> option;     ///< index, one a record; yes_no and choice items only
  std::vector<std::int32_t> value;      ///< one a record, 0 where there is none; integer items only
  std::vector<Plane> digits;            ///< of value - least, lowest first; integer items only,
                                        ///< and none where there is no answer
  std::vector<std::uint64_t> selected;  ///< one a record; choices items only
  std::vector<Plane> chosen;            ///< by option: who selected it; choices items only
  Plane in_part;                        ///< answered in part; choices items only, empty: nobody
  std::int32_t least = 0;               ///< integer items: no answer is below
  std::int32_t most = 0;                ///< integer items: no answer is above
  bool in_doubt = false;                ///< somebody is unsure

  /// Who said anything, of 64 records.
  Word given(std::size_t word) const {
    return answered[word] | unsure[word] | (in_part.empty() ? 0 : in_part[word]);
  }
};

/// Answers of `size` people to one questionnaire.
class Block {
 public:
  Block(const Questionnaire& questionnaire, std::size_t size);

  /// Fills in a record. `answers` has one entry an item, and no number out of its item's range.
  void put(std::size_t record, const Answers& answers);

  /// Makes room for `size` records, all unanswered.
  void clear(std::size_t size);

  /// For whoever fills in whole columns: state, option, value and selected. `seal` then makes the
  /// planes of them.
  Column& column_to_fill(ItemIndex item) { return columns_[item]; }
  void seal();
  /// Before seal: whatever was filled in of a record, it answers nothing.
  void forget(std::size_t record);

  std::size_t size() const { return size_; }
  std::size_t words() const { return plane_words(size_); }
  const Column& column(ItemIndex item) const { return columns_[item]; }

  /// Whether somebody is unsure of anything.
  bool in_doubt() const;

  /// The answer of one record to one item.
  Answer answer(std::size_t record, ItemIndex item) const;

 private:
  std::size_t size_ = 0;
  std::vector<ItemType> types_;
  std::vector<std::size_t> options_;
  std::vector<Column> columns_;
};

}  // namespace unkink
