// SPDX-License-Identifier: Apache-2.0
#include "cli/pack_commands.hpp"

#include <algorithm>

#include "author/pack_install.hpp"
#include "base/nearest.hpp"
#include "base/printable.hpp"
#include "cli/trust.hpp"
#include "render/pack_card.hpp"

namespace unkink {
namespace {

const PackListing* find_listed(const Packs& packs, const std::string& id) {
  const auto found = std::ranges::find(packs.listing, id, &PackListing::id);
  return found == packs.listing.end() ? nullptr : &*found;
}

ExitCode no_such_pack(const Packs& packs, const std::string& id) {
  std::vector<std::string> ids;
  for (const auto& pack : packs.listing) ids.push_back(pack.id);
  return stopped(stop_for_usage("no pack is called \"" + printable(id) + "\"; " +
                                (ids.empty() ? "none was found" : suggest(id, ids)))
                     .error());
}

/// Where the pack of this name lies; empty when it is not at a place that is taken.
std::filesystem::path folder_of(const Places& places, const std::string& id) {
  const auto found = discover_packs(places.pack_roots);
  const auto at = std::ranges::find(found.places, id, &PackPlace::id);
  if (at != found.places.end()) return at->folder;
  const auto refused = std::ranges::find(found.refusals, id, &PackRefusal::name);
  return refused == found.refusals.end() ? std::filesystem::path() : refused->folder;
}

/// The faults of this pack's document alone.
Diagnostics faults_of(const Packs& packs, const std::string& id) {
  Diagnostics faults;
  for (const auto& fault : packs.diagnostics) {
    if (fault.span.file && fault.span.file->name.starts_with(id + "/")) faults.push_back(fault);
  }
  return faults;
}

}  // namespace

ExitCode run_pack_list(const Session& session) {
  const auto packs = load_all_packs(session.ruleset(), session.places);
  const auto written =
      write_result(session.json() ? pack_list_json(packs.listing) : pack_list_text(packs.listing));
  if (!session.json()) write_aside(to_text(packs.diagnostics));
  const bool refused = std::ranges::any_of(
      packs.listing, [](const PackListing& pack) { return pack.state == PackState::refused; });
  return written == ExitCode::done && refused ? ExitCode::faults_found : written;
}

ExitCode run_pack_show(const Session& session) {
  const auto& id = session.invocation.pack;
  const auto packs = load_all_packs(session.ruleset(), session.places);
  const auto* listed = find_listed(packs, id);
  if (listed == nullptr) return no_such_pack(packs, id);
  const auto usable = std::ranges::find(packs.usable, id, &Pack::id);
  const PackCard card{*listed, folder_of(session.places, id).string(),
                      usable == packs.usable.end() ? nullptr : &*usable};
  return write_result(session.json() ? pack_card_json(card) : pack_card_text(card));
}

ExitCode run_pack_why(const Session& session) {
  const auto& id = session.invocation.pack;
  const auto packs = load_all_packs(session.ruleset(), session.places);
  const auto* listed = find_listed(packs, id);
  if (listed == nullptr) return no_such_pack(packs, id);
  const PackCard card{*listed, folder_of(session.places, id).string(), nullptr};
  const auto faults = faults_of(packs, id);
  return write_result(pack_reason_text(card) + (faults.empty() ? "" : to_text(faults)));
}

namespace {

struct Judged {
  PackPin pin;
  bool native = false;
};

/// What a pin of this pack would hold now; its signature must fit, and be of the key that was
/// pinned before.
Result<Judged> judge_now(const PackPlace& place, const TrustBook& trust) {
  const auto folder = open_checked_folder(place.folder);
  if (!folder) return failure(folder.error().reason);
  const auto files = open_pack_files(folder->get());
  if (!files) return std::unexpected(files.error());
  auto bytes = hash_pack(*files);
  if (!bytes) return std::unexpected(bytes.error());
  const auto version = judge_signature(place, *files, bytes->hashes, bytes->main, trust);
  if (!version) return std::unexpected(version.error());
  Judged judged{{place.id, bytes->hashes.library, bytes->hashes.manifest, {}},
                files->library.has_value()};
  if (files->signature) {
    const auto key = signing_key(place, *files, trust);
    if (!key) return std::unexpected(key.error());
    judged.pin.key = public_key_text(*key);
  }
  return judged;
}

ExitCode save(const Places& places, const PackPins& pins, const std::string& said) {
  if (const auto fault = save_pins(places, pins)) return stopped(stop_for(*fault).error());
  return write_result(said);
}

std::string allowed_text(const Judged& judged, bool shipped) {
  const auto id = printable(judged.pin.id);
  if (shipped) return id + " came with the program and is allowed\n";
  if (!judged.native) return id + " is a data pack; data packs need no permission\n";
  auto text =
      id + " may run while its pack.so is what it is now: sha256 " + judged.pin.sha256 + "\n";
  text += judged.pin.key.empty() ? "it is not signed\n" : "signed with " + judged.pin.key + "\n";
  return text;
}

ExitCode cannot_allow(const std::string& id, const std::string& why) {
  return stopped(stop_for_usage("pack " + printable(id) + ": " + why).error());
}

}  // namespace

ExitCode run_pack_allow(const Invocation& invocation) {
  const auto places = find_places(invocation);
  auto trust = load_trust(places);
  const auto& id = invocation.pack;
  if (!trust.fault.empty()) return cannot_allow(id, trust.fault);
  const auto found = discover_packs(places.pack_roots);
  const auto place = std::ranges::find(found.places, id, &PackPlace::id);
  if (place == found.places.end()) {
    const auto refused = std::ranges::find(found.refusals, id, &PackRefusal::name);
    return cannot_allow(
        id, refused == found.refusals.end() ? "is nowhere to be found" : refused->reason);
  }
  const auto judged = judge_now(*place, trust);
  if (!judged) return cannot_allow(id, judged.error().what);
  auto& pins = trust.pins;
  std::erase(pins.denied, id);
  std::erase_if(pins.pins, [&](const PackPin& pin) { return pin.id == id; });
  if (judged->native && !place->shipped) pins.pins.push_back(judged->pin);
  return save(places, pins, allowed_text(*judged, place->shipped));
}

ExitCode run_pack_deny(const Invocation& invocation) {
  const auto places = find_places(invocation);
  auto trust = load_trust(places);
  const auto& id = invocation.pack;
  if (!trust.fault.empty()) return cannot_allow(id, trust.fault);
  if (!is_pack_id(id)) return cannot_allow(id, "is not a pack id");
  std::erase_if(trust.pins.pins, [&](const PackPin& pin) { return pin.id == id; });
  if (!trust.pins.denies(id)) trust.pins.denied.push_back(id);
  return save(places, trust.pins, printable(id) + " will not be used\n");
}

ExitCode run_pack_remove(const Invocation& invocation) {
  const auto places = find_places(invocation);
  const auto& id = invocation.pack;
  if (!is_pack_id(id)) return cannot_allow(id, "is not a pack id");
  if (places.own_packs.empty()) return cannot_allow(id, "is not installed for this user");
  const auto removed = remove_pack(places.own_packs, id);
  if (!removed) return stopped(stop_for(removed.error()).error());
  if (!*removed) {
    return cannot_allow(
        id, "is not installed for this user, in " + printable(places.own_packs.string()));
  }
  return write_result(printable(id) + " is removed\n");
}

ExitCode run_pack_rescan(const Invocation& invocation) {
  const auto places = find_places(invocation);
  const auto count = AnswerCache(places.answer_cache, {}).forget();
  return write_result("forgot " + std::to_string(count) + (count == 1 ? " answer" : " answers") +
                      "; packs are asked anew\n");
}

}  // namespace unkink
