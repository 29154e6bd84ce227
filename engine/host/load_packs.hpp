// SPDX-License-Identifier: Apache-2.0
// From the places of packs to their documents, by the policy on what may run.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/source_file.hpp"
#include "host/discover.hpp"
#include "host/supervise.hpp"

namespace unkink {

struct LoadOptions {
  HostLimits limits;
  /// Run native packs that did not come with the program, with all that this user may do.
  bool allow_native = false;
};

/// A pack's document, to be read by read_pack and judged under `id` by compile_pack. Its text is
/// not to be trusted, whoever emitted it.
struct PackDocument {
  enum class Origin { native, data };

  std::string id;    ///< the place's, never the pack's own word
  SourcePtr source;  ///< named "<id>/pack.so" where emitted, "<id>/pack.toml" where read
  Origin origin = Origin::data;
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

/// A place with only a document is read. A library is run, through packhost, when it was shipped
/// or `allow_native` is set; where it fails, or is not allowed to run, the document beside it is
/// used instead, and a notice says why. A manifest.toml beside a library that answered makes it a
/// source of routines. Starts no process when there is no library to run.
LoadedPacks load_packs(const std::vector<PackPlace>& places, const LoadOptions& options);

}  // namespace unkink
