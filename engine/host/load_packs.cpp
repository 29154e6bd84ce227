// SPDX-License-Identifier: Apache-2.0
// Running and reading packs, and what is done when one fails.
#include "host/load_packs.hpp"

#include <memory>
#include <utility>

#include "read/read_file.hpp"

namespace unkink {
namespace {

namespace fs = std::filesystem;

bool may_run(const PackPlace& place, const LoadOptions& options) {
  return place.library && (place.shipped || options.allow_native);
}

std::vector<fs::path> libraries_to_run(const std::vector<PackPlace>& places,
                                       const LoadOptions& options) {
  std::vector<fs::path> libraries;
  for (const PackPlace& place : places)
    if (may_run(place, options)) libraries.push_back(*place.library);
  return libraries;
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
  auto answers = supervise(libraries_to_run(places, options), options.limits);
  auto next_answer = answers.begin();
  LoadedPacks loaded;
  for (const PackPlace& place : places) {
    if (may_run(place, options)) {
      take_answer(loaded, place, std::move(*next_answer++));
    } else if (place.library) {
      fall_back(loaded, place, "native packs from outside are not loaded by this version");
    } else {
      read_document(loaded, place);
    }
  }
  return loaded;
}

}  // namespace unkink
