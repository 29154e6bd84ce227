// SPDX-License-Identifier: Apache-2.0
// FastColumn: what a column's texts mean, looked up once and for all.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "model/ruleset.hpp"
#include "score/answer_memo.hpp"
#include "score/layout.hpp"
#include "score/word_table.hpp"

namespace unkink {

/// A column, made ready.
struct FastColumn {
  /// `flag`: one option of an item, 0 or 1.
  enum class Kind : std::uint8_t { option, choices, integer, flag, id, carried, ignored, unknown };

  /// What a text can mean: below `options` one of these, else one of the three behind them; of a
  /// flag, option 0 is "chosen" and none "not chosen".
  using Meaning = std::uint32_t;
  static constexpr Meaning no_meaning = 0xFFFFFFFFU;
  Meaning none() const { return options; }
  Meaning unsure() const { return options + 1; }
  Meaning blank() const { return options + 2; }  ///< no answer

  // Needed for every answer: close together.
  Kind kind = Kind::unknown;
  bool as_cells = false;  ///< a text is read as a cell of CSV is
  ItemIndex item = 0;
  std::uint32_t says = 0;   ///< the first column that says the same: a record names one of them
  std::uint32_t whole = 0;  ///< of a flag, the column of its whole item, which excludes it
  std::uint32_t options = 0;
  Meaning empty = no_meaning;  ///< of a word of no bytes; of items that take one, of null, too
  std::array<Meaning, 2> truths{no_meaning, no_meaning};  ///< JSON: of false and true
  std::int32_t minimum = 0;
  std::int32_t maximum = 0;
  WordTable words;                ///< finds most of the texts
  std::vector<Meaning> meanings;  ///< by text

  std::vector<std::string> texts;  ///< all that mean something, none of them empty
  std::map<std::string, Meaning, std::less<>> others;  ///< the texts that `words` does not find
  std::map<std::string, Meaning, std::less<>> bare;    ///< JSON: numbers that mean something
  std::string split;        ///< choices: what stands between the words of a cell
  std::size_t carried = 0;  ///< which of the layout's

  // Of flags.
  std::size_t flag_item = 0;    ///< which of the state's
  bool plain_flag = false;      ///< 1 is chosen and 0 is not
  std::uint64_t selects = 0;    ///< what is selected where it is chosen
  bool says_unsure = false;     ///< chosen, it says "unsure"
  bool none_when_zero = false;  ///< all of the item's flags 0 mean "none"

  std::array<char, longest_text> literal{};  ///< JSON: ,"key": as it is looked for first
  std::size_t literal_bytes = 0;
};

/// Where texts stand: what they mean is not the same in both.
enum class TextHome : std::uint8_t { json, csv };

FastColumn fast_column(const Ruleset& ruleset, const Layout& layout, const ColumnMeaning& meaning,
                       TextHome home);

/// For the answers of a column that takes one word: a memo that has a place for each of its texts.
/// In CSV with what stands behind, which shows where they end; `delimiter` is 0 in JSON.
AnswerMemo memo_of_words(const FastColumn& column, char delimiter);

}  // namespace unkink
