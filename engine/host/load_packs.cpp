// SPDX-License-Identifier: Apache-2.0
// Running and reading packs, and what is done when one fails.
#include "host/load_packs.hpp"

#include <memory>
#include <optional>
#include <utility>

#include "read/read_file.hpp"

namespace unkink {
namespace {

namespace fs = std::filesystem;

bool may_run(const PackPlace& place, const LoadOptions& options) {
  return place.library && (place.shipped || options.allow_native);
}

Result<SealedLibrary> sealed(const fs::path& library) {
  auto opened = open_library(library);
  if (!opened) return std::unexpected(opened.error());
  return seal_library(*std::move(opened));
}

/// A library that may run, and what it answered.
struct Ran {
  std::shared_ptr<const SealedLibrary> library;  ///< null where it could not be sealed
  Result<std::string> answer;
};

/// For each place that may run its library, what came of it; nothing for the others.
std::vector<std::optional<Ran>> run_libraries(const std::vector<PackPlace>& places,
                                              const LoadOptions& options) {
  std::vector<std::optional<Ran>> ran(places.size());
  std::vector<PackQuestion> questions;
  std::vector<Ran*> asked;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!may_run(places[i], options)) continue;
    auto library = sealed(*places[i].library);
    if (!library) {
      ran[i] = Ran{nullptr, std::unexpected(library.error())};
      continue;
    }
    ran[i] = Ran{std::make_shared<const SealedLibrary>(*std::move(library)), {}};
    questions.push_back({ran[i]->library.get(), std::nullopt});
    asked.push_back(&*ran[i]);
  }
  auto answers = supervise(questions, options.limits);
  for (std::size_t i = 0; i < asked.size(); ++i) asked[i]->answer = std::move(answers[i]);
  return ran;
}

PackDocument emitted(const PackPlace& place, std::string text) {
  auto source = std::make_shared<const SourceFile>(place.id + "/pack.so", std::move(text));
  return {place.id, std::move(source), PackDocument::Origin::native};
}

void read_document(LoadedPacks& loaded, const PackPlace& place) {
  auto source = read_file(*place.document, place.id + "/pack.toml");
  if (!source) return loaded.notices.push_back({place.id, source.error().what});
  loaded.documents.push_back({place.id, *std::move(source), PackDocument::Origin::data});
}

void fall_back(LoadedPacks& loaded, const PackPlace& place, std::string reason) {
  if (place.document) reason += "; its pack.toml is used instead";
  loaded.notices.push_back({place.id, std::move(reason)});
  if (place.document) read_document(loaded, place);
}

void add_routines(LoadedPacks& loaded, const PackPlace& place, const Ran& ran) {
  const auto path = place.folder / "manifest.toml";
  const auto opened = open_library(path);
  if (!opened && !fs::exists(fs::symlink_status(path))) return;
  auto manifest =
      opened ? read_file(path, place.id + "/manifest.toml") : std::unexpected(opened.error());
  if (manifest) return loaded.routines.push_back({place.id, ran.library, *std::move(manifest)});
  loaded.notices.push_back({place.id, "manifest.toml: " + manifest.error().what});
}

void take_answer(LoadedPacks& loaded, const PackPlace& place, Ran ran) {
  if (!ran.answer) return fall_back(loaded, place, "pack.so: " + ran.answer.error().what);
  add_routines(loaded, place, ran);
  loaded.documents.push_back(emitted(place, *std::move(ran.answer)));
}

}  // namespace

LoadedPacks load_packs(const std::vector<PackPlace>& places, const LoadOptions& options) {
  auto ran = run_libraries(places, options);
  LoadedPacks loaded;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const PackPlace& place = places[i];
    if (ran[i]) {
      take_answer(loaded, place, *std::move(ran[i]));
    } else if (place.library) {
      fall_back(loaded, place, "native packs from outside are not loaded by this version");
    } else {
      read_document(loaded, place);
    }
  }
  return loaded;
}

}  // namespace unkink
