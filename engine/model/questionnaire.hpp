// SPDX-License-Identifier: Apache-2.0
// Questionnaire: what is asked. Items and options have ids that never change their meaning.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/condition.hpp"

namespace unkink {

enum class ItemType : std::uint8_t { yes_no, choice, choices, integer };

constexpr std::string_view name(ItemType type) {
  switch (type) {
    case ItemType::yes_no:
      return "yes_no";
    case ItemType::choice:
      return "choice";
    case ItemType::choices:
      return "choices";
    case ItemType::integer:
      break;
  }
  return "integer";
}

/// One of the words that a choice or choices item can be answered with.
struct Option {
  std::string id;
  std::string text;
};

/// The most options that one item may have: answers are kept as bits of one word.
inline constexpr std::size_t most_options = 64;

/// The option ids of every yes_no item, in the order of their indexes.
inline constexpr std::size_t no_index = 0;
inline constexpr std::size_t yes_index = 1;

/// What a condition sees of an item that was not asked.
struct AssumedAnswer {
  std::int32_t value = 0;      ///< option index, or the integer
  std::uint64_t selected = 0;  ///< choices: the options taken as chosen; 0 means none of them
};

/// One question.
struct Item {
  std::string id;
  std::string ask;  ///< the question, as the person reads it
  std::string why;  ///< why it is asked; may be empty
  ItemType type = ItemType::yes_no;
  std::vector<Option> options;      ///< choice and choices; "no", "yes" for a yes_no item
  std::optional<std::string> none;  ///< choices: the text of the exclusive "none of these"
  std::int32_t minimum = 0;         ///< integer: smallest answer allowed
  std::int32_t maximum = 0;         ///< integer: largest answer allowed
  std::string unit;                 ///< integer: "years", "minutes" ...
  bool unsure_allowed = false;      ///< may be answered "not sure"
  bool red_flag = false;            ///< "not sure" counts; unanswered makes the outcome incomplete
  bool required = false;            ///< unanswered makes the outcome incomplete
  bool stands = false;              ///< an answer counts even where the item is not to be asked
  bool person = false;              ///< about who the person is (age, sex ...): may gate red flags
  std::optional<NodeId> ask_when;   ///< asked unless this is certainly false; absent: always
  std::optional<AssumedAnswer> when_not_asked;

  /// Whether an answer that was given counts although other answers switch the item off.
  bool answer_stands() const { return red_flag || stands; }
};

using ItemIndex = std::uint16_t;
/// The most items that a questionnaire may have: each has an index.
inline constexpr std::size_t most_items = std::numeric_limits<ItemIndex>::max();

/// The items in the order in which they are asked.
struct Questionnaire {
  std::vector<Item> items;

  /// The item with this id; nothing when there is none.
  std::optional<ItemIndex> find(std::string_view id) const;

  /// All item ids, in asking order.
  std::vector<std::string> ids() const;
};

/// The index of the option with this id; nothing when the item has none such.
std::optional<std::size_t> find_option(const Item& item, std::string_view id);

/// Whether the atom is true of what the ruleset assumes about an item that was not asked.
bool atom_holds(const Node& atom, const AssumedAnswer& assumed);

/// The words that may answer the item, for messages: option ids, "none", "unsure".
std::vector<std::string> allowed_words(const Item& item);

}  // namespace unkink
