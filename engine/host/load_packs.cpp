// SPDX-License-Identifier: Apache-2.0
// Running and reading packs, and what is done when one fails.
#include "host/load_packs.hpp"

#include <list>
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

/// For each place that may run its library, the library's answer; nothing for the others.
std::vector<std::optional<Result<std::string>>> run_libraries(const std::vector<PackPlace>& places,
                                                              const LoadOptions& options) {
  std::vector<std::optional<Result<std::string>>> answers(places.size());
  std::list<SealedLibrary> libraries;
  std::vector<PackQuestion> questions;
  std::vector<std::size_t> asked;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!may_run(places[i], options)) continue;
    auto library = sealed(*places[i].library);
    if (!library) {
      answers[i] = std::unexpected(library.error());
      continue;
    }
    questions.push_back({&libraries.emplace_back(*std::move(library)), std::nullopt});
    asked.push_back(i);
  }
  auto results = supervise(questions, options.limits);
  for (std::size_t i = 0; i < asked.size(); ++i) answers[asked[i]] = std::move(results[i]);
  return answers;
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

void take_answer(LoadedPacks& loaded, const PackPlace& place, Result<std::string> answer) {
  if (!answer) return fall_back(loaded, place, "pack.so: " + answer.error().what);
  loaded.documents.push_back(emitted(place, *std::move(answer)));
}

}  // namespace

LoadedPacks load_packs(const std::vector<PackPlace>& places, const LoadOptions& options) {
  auto answers = run_libraries(places, options);
  LoadedPacks loaded;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const PackPlace& place = places[i];
    if (answers[i]) {
      take_answer(loaded, place, *std::move(answers[i]));
    } else if (place.library) {
      fall_back(loaded, place, "native packs from outside are not loaded by this version");
    } else {
      read_document(loaded, place);
    }
  }
  return loaded;
}

}  // namespace unkink
