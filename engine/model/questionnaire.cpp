// SPDX-License-Identifier: Apache-2.0
#include "model/questionnaire.hpp"

namespace unkink {

std::optional<ItemIndex> Questionnaire::find(std::string_view id) const {
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].id == id) return static_cast<ItemIndex>(i);
  }
  return std::nullopt;
}

std::vector<std::string> Questionnaire::ids() const {
  std::vector<std::string> all;
  all.reserve(items.size());
  for (const auto& item : items) all.push_back(item.id);
  return all;
}

std::optional<std::size_t> find_option(const Item& item, std::string_view id) {
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    if (item.options[i].id == id) return i;
  }
  return std::nullopt;
}

bool atom_holds(const Node& atom, const AssumedAnswer& assumed) {
  switch (atom.kind) {
    case NodeKind::one_of:
      return (atom.mask >> static_cast<std::uint32_t>(assumed.value) & 1U) != 0;
    case NodeKind::within:
      return atom.low <= assumed.value && assumed.value <= atom.high;
    case NodeKind::has:
      return (assumed.selected & atom.mask) != 0;
    case NodeKind::has_none:
      return assumed.selected == 0;
    default:
      return false;
  }
}

std::vector<std::string> allowed_words(const Item& item) {
  std::vector<std::string> words;
  for (const auto& option : item.options) words.push_back(option.id);
  if (item.none) words.emplace_back("none");
  if (item.unsure_allowed) words.emplace_back("unsure");
  return words;
}

}  // namespace unkink
