// SPDX-License-Identifier: Apache-2.0
// From the places of packs to their documents, by the policy on what may run.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/source_file.hpp"
#include "host/answer_cache.hpp"
#include "host/discover.hpp"
#include "host/pack_trust.hpp"
#include "host/supervise.hpp"

namespace unkink {

struct LoadOptions {
  HostLimits limits;
  TrustBook trust;
  AnswerCache cache = AnswerCache({}, {});
};

/// A pack's document, to be read by read_pack and judged under `id` by compile_pack. Its text is
/// not to be trusted, whoever emitted it.
struct PackDocument {
  enum class Origin { native, data };

  std::string id;    ///< the place's, never the pack's own word
  SourcePtr source;  ///< named "<id>/pack.so" where emitted, "<id>/pack.toml" where read
  Origin origin = Origin::data;
  std::string signed_version = {};  ///< of the signature; empty: not signed
};

/// What a person should know about a pack that was not taken, or not in the way it was meant.
struct PackNotice {
  std::string id;
  std::string reason;  ///< a clean sentence without the id
};

/// A native pack that may also be asked for a routine: its library, as it ran, and its manifest.
struct RoutineSource {
  std::string id;
  std::shared_ptr<const SealedLibrary> library;
  SourcePtr manifest;  ///< named "<id>/manifest.toml"
};

struct LoadedPacks {
  std::vector<PackDocument> documents;  ///< in the order of their places, at most one a place
  std::vector<PackNotice> notices;
  std::vector<RoutineSource> routines;  ///< of documents that a library emitted
};

/// Opens each place's files anew (pack_files.hpp). A place with only a document is read. A library
/// is run, through packhost, when the trust book lets it and its bytes are those that were trusted;
/// what it answered before is taken from the cache instead. Where it fails, or may not run, the
/// document beside it is used, and a notice says why. A pack that was denied, or whose signature
/// does not fit, is not used at all. A manifest.toml beside a library that answered makes it a
/// source of routines. Starts no process when there is no library to run.
LoadedPacks load_packs(const std::vector<PackPlace>& places, const LoadOptions& options);

}  // namespace unkink
