// SPDX-License-Identifier: Apache-2.0
// Running and reading packs, and what is done when one fails.
#include "host/load_packs.hpp"

#include <memory>
#include <optional>
#include <utility>

#include "host/sealed_library.hpp"
#include "read/ruleset_folder.hpp"

namespace unkink {
namespace {

/// What is known of one pack so far. At most one of `refused` and `held_back` is set.
struct Case {
  const PackPlace* place;
  PackFiles files{};
  std::shared_ptr<const SealedLibrary> library{};  ///< judged: to run, or to compose routines
  std::optional<Result<std::string>> answer{};     ///< the library's
  std::optional<std::string> held_back{};          ///< why the library does not run
  std::optional<std::string> refused{};            ///< why nothing of the pack is used
  std::string version{};                           ///< signed
};

Result<PackFiles> open_place(const PackPlace& place) {
  const auto folder = open_checked_folder(place.folder);
  if (!folder) return failure(folder.error().reason);
  return open_pack_files(folder->get());
}

Result<std::string> hash_of(const std::optional<CheckedFile>& file) {
  if (!file) return std::string();
  const auto bytes = read_checked(*file);
  return bytes ? Result<std::string>(sha256_hex(*bytes)) : std::unexpected(bytes.error());
}

Result<PackHashes> side_hashes(const PackFiles& files) {
  auto document = hash_of(files.document);
  if (!document) return failure("pack.toml " + document.error().what);
  auto manifest = hash_of(files.manifest);
  if (!manifest) return failure("manifest.toml " + manifest.error().what);
  return PackHashes{{}, *std::move(document), *std::move(manifest)};
}

/// A copy of what was sealed; only a signature needs it.
Result<std::string> bytes_of(const SealedLibrary& library, std::uint64_t size) {
  return read_checked({UniqueFd(::dup(library.fd.get())), {0, 0, size}});
}

void judge_data(Case& pack, const TrustBook& trust) {
  if (!pack.files.signature && trust.pins.find(pack.place->id) == nullptr) return;
  const auto hashes = side_hashes(pack.files);
  const auto text = read_checked(*pack.files.document);
  if (!hashes || !text) {
    pack.refused = hashes ? text.error().what : hashes.error().what;
    return;
  }
  auto version = judge_signature(*pack.place, pack.files, *hashes, *text, trust);
  if (version) {
    pack.version = *std::move(version);
  } else {
    pack.refused = version.error().what;
  }
}

/// Finds the pack refused, its library held back, or neither.
void judge_library(Case& pack, const SealedLibrary& library, const TrustBook& trust) {
  auto hashes = side_hashes(pack.files);
  std::string bytes;
  if (hashes) hashes->library = library.sha256;
  if (hashes && pack.files.signature) {
    auto copied = bytes_of(library, pack.files.library->identity.size);
    if (copied) {
      bytes = *std::move(copied);
    } else {
      hashes = failure("pack.so " + copied.error().what);
    }
  }
  auto version = hashes ? judge_signature(*pack.place, pack.files, *hashes, bytes, trust)
                        : std::unexpected(hashes.error());
  if (!version) {
    pack.refused = version.error().what;
  } else {
    pack.version = *std::move(version);
    if (!pack.held_back) pack.held_back = bytes_fault(*pack.place, *hashes, trust);
  }
}

void prepare_library(Case& pack, const LoadOptions& options) {
  const auto trust = trust_text(*pack.place, options.trust);
  pack.held_back = run_fault(*pack.place, options.trust);
  if (pack.held_back && !pack.files.signature) return;
  if (!pack.held_back) {
    if (auto cached = options.cache.find(pack.place->folder, pack.files, trust)) {
      pack.version = std::move(cached->version);
      pack.answer = std::move(cached->answer);
    }
  }
  // A pack that composes routines runs again for each person, so that its bytes count again.
  const bool composes = pack.answer && *pack.answer && pack.files.manifest;
  if (pack.answer && !composes) return;
  auto library = seal_library(UniqueFd(::dup(pack.files.library->fd.get())));
  if (!library) {
    pack.held_back = "pack.so: " + library.error().what;
    return;
  }
  judge_library(pack, *library, options.trust);
  if (!pack.refused && !pack.held_back) {
    pack.library = std::make_shared<const SealedLibrary>(*std::move(library));
  }
}

Case prepare(const PackPlace& place, const LoadOptions& options) {
  Case pack{&place};
  pack.refused = use_fault(place, options.trust);
  if (pack.refused) return pack;
  auto files = open_place(place);
  if (!files) {
    pack.refused = files.error().what;
    return pack;
  }
  pack.files = *std::move(files);
  if (pack.files.library) {
    prepare_library(pack, options);
  } else {
    judge_data(pack, options.trust);
  }
  return pack;
}

void run(std::vector<Case>& packs, const LoadOptions& options) {
  std::vector<PackQuestion> questions;
  std::vector<Case*> asked;
  for (Case& pack : packs) {
    if (!pack.library || pack.answer) continue;
    questions.push_back({pack.library.get(), std::nullopt});
    asked.push_back(&pack);
  }
  auto answers = supervise(questions, options.limits);
  for (std::size_t i = 0; i < asked.size(); ++i) {
    Case& pack = *asked[i];
    pack.answer = std::move(answers[i]);
    options.cache.keep(pack.place->folder, pack.files, trust_text(*pack.place, options.trust),
                       {pack.version, *pack.answer});
  }
}

void read_document(LoadedPacks& loaded, const Case& pack) {
  auto text = read_checked(*pack.files.document);
  if (!text) {
    loaded.notices.push_back({pack.place->id, "pack.toml " + text.error().what});
    return;
  }
  auto source = std::make_shared<const SourceFile>(pack.place->id + "/pack.toml", *std::move(text));
  loaded.documents.push_back(
      {pack.place->id, std::move(source), PackDocument::Origin::data, pack.version});
}

void fall_back(LoadedPacks& loaded, const Case& pack, std::string reason) {
  if (pack.files.document) reason += "; its pack.toml is used instead";
  loaded.notices.push_back({pack.place->id, std::move(reason)});
  if (pack.files.document) read_document(loaded, pack);
}

void add_routines(LoadedPacks& loaded, const Case& pack) {
  if (!pack.files.manifest || !pack.library) return;
  auto text = read_checked(*pack.files.manifest);
  if (!text) {
    loaded.notices.push_back({pack.place->id, "manifest.toml " + text.error().what});
    return;
  }
  auto manifest =
      std::make_shared<const SourceFile>(pack.place->id + "/manifest.toml", *std::move(text));
  loaded.routines.push_back({pack.place->id, pack.library, std::move(manifest)});
}

void settle(LoadedPacks& loaded, Case& pack) {
  if (pack.refused) {
    loaded.notices.push_back({pack.place->id, *pack.refused});
  } else if (pack.held_back) {
    fall_back(loaded, pack, *pack.held_back);
  } else if (!pack.answer) {
    read_document(loaded, pack);
  } else if (!*pack.answer) {
    fall_back(loaded, pack, "pack.so: " + pack.answer->error().what);
  } else {
    add_routines(loaded, pack);
    auto source =
        std::make_shared<const SourceFile>(pack.place->id + "/pack.so", **std::move(pack.answer));
    loaded.documents.push_back(
        {pack.place->id, std::move(source), PackDocument::Origin::native, pack.version});
  }
}

}  // namespace

LoadedPacks load_packs(const std::vector<PackPlace>& places, const LoadOptions& options) {
  std::vector<Case> packs;
  packs.reserve(places.size());
  for (const PackPlace& place : places) packs.push_back(prepare(place, options));
  run(packs, options);
  LoadedPacks loaded;
  for (Case& pack : packs) settle(loaded, pack);
  return loaded;
}

}  // namespace unkink
