// SPDX-License-Identifier: Apache-2.0
#include "render/pack_card.hpp"

#include "base/printable.hpp"
#include "render/json_values.hpp"

namespace unkink {
namespace {

std::string row(const std::string& name, const std::string& value) {
  return value.empty() ? std::string() : name + ": " + printable(value) + "\n";
}

template <class Things>
std::string ids_text(const std::string& name, const Things& things) {
  std::string text;
  for (const auto& thing : things) {
    text += (text.empty() ? "" : ", ") + printable(thing.id);
  }
  return text.empty() ? text : name + " (" + std::to_string(things.size()) + "): " + text + "\n";
}

template <class Things>
Json ids_value(const Things& things) {
  auto ids = Json::array();
  for (const auto& thing : things) ids.push_back(text_value(thing.id));
  return ids;
}

}  // namespace

std::string pack_card_text(const PackCard& card) {
  const auto& listing = card.listing;
  auto text = row("pack", listing.id) + row("name", listing.name) + row("version", listing.version);
  text += row("state", std::string(state_name(listing.state))) + row("folder", card.folder) +
          row("note", listing.note);
  if (card.pack == nullptr) return text;
  return text + ids_text("exercises", card.pack->exercises) +
         ids_text("routines", card.pack->routines) + ids_text("ladders", card.pack->ladders);
}

std::string pack_card_json(const PackCard& card) {
  const auto& listing = card.listing;
  static const Pack nothing{};
  const auto& pack = card.pack == nullptr ? nothing : *card.pack;
  return written({{"schema", "unkink.pack/1"},
                  {"id", text_value(listing.id)},
                  {"name", text_or_null(listing.name)},
                  {"version", text_or_null(listing.version)},
                  {"state", state_name(listing.state)},
                  {"folder", text_or_null(card.folder)},
                  {"note", text_or_null(listing.note)},
                  {"exercises", ids_value(pack.exercises)},
                  {"routines", ids_value(pack.routines)},
                  {"ladders", ids_value(pack.ladders)}});
}

std::string pack_reason_text(const PackCard& card) {
  const auto& listing = card.listing;
  auto text = printable(listing.id) +
              (listing.state == PackState::refused
                   ? " is refused"
                   : " is used as a " + std::string(state_name(listing.state)) + " pack");
  if (!card.folder.empty()) text += ", in " + printable(card.folder);
  return text + "\n" + (listing.note.empty() ? "" : "  " + printable(listing.note) + "\n");
}

}  // namespace unkink
