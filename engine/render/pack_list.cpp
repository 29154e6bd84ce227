// SPDX-License-Identifier: Apache-2.0
#include "render/pack_list.hpp"

#include <nlohmann/json.hpp>

#include "base/printable.hpp"

namespace unkink {
namespace {

std::string line(const PackListing& pack) {
  if (pack.state == PackState::refused) return printable(pack.id) + "  refused\n";
  return printable(pack.id) + "  " + printable(pack.version) + "  " +
         std::string(state_name(pack.state)) + "  " + std::to_string(pack.exercises) +
         (pack.exercises == 1 ? " exercise  " : " exercises  ") + printable(pack.name) + "\n";
}

}  // namespace

std::string_view state_name(PackState state) {
  switch (state) {
    case PackState::native:
      return "native";
    case PackState::data:
      return "data";
    case PackState::refused:
      break;
  }
  return "refused";
}

std::string pack_list_text(const std::vector<PackListing>& packs) {
  if (packs.empty()) return "No packs were found.\n";
  std::string text;
  for (const auto& pack : packs) {
    text += line(pack);
    if (!pack.note.empty()) text += "    " + printable(pack.note) + "\n";
  }
  return text;
}

std::string pack_list_json(const std::vector<PackListing>& packs) {
  auto list = nlohmann::ordered_json::array();
  for (const auto& pack : packs) {
    list.push_back({{"id", printable(pack.id)},
                    {"name", printable(pack.name)},
                    {"version", printable(pack.version)},
                    {"state", state_name(pack.state)},
                    {"exercises", pack.exercises},
                    {"note", pack.note.empty() ? nlohmann::ordered_json(nullptr)
                                               : nlohmann::ordered_json(printable(pack.note))}});
  }
  const nlohmann::ordered_json whole = {{"schema", "unkink.packs/1"}, {"packs", std::move(list)}};
  return whole.dump(2) + "\n";
}

}  // namespace unkink
