// SPDX-License-Identifier: Apache-2.0
// The manifest beside a batch's results: kept while they are made.
#pragma once

#include <map>
#include <optional>

#include "cli/session.hpp"
#include "score/digest.hpp"
#include "score/part_file.hpp"
#include "score/score_run.hpp"

namespace unkink {

/// All that the results depend on beside the inputs' bytes, as hashes.
struct RequestHashes {
  std::string settings;  ///< of Manifest
  std::string request;
};
RequestHashes request_hashes(const Session& session, const std::optional<Packs>& packs);

/// Hashes what a run reads, and counts its records. Does nothing where results go to standard
/// output.
class ManifestKeeper {
 public:
  /// The session is borrowed.
  explicit ManifestKeeper(const Session& session);

  void watch(ReadPlan& plan);
  /// Of each input that was begun, what was read.
  std::vector<FileDigest> inputs() const;

  /// What was there before says nothing of what comes.
  Result<void> drop_old() const;
  /// The new one, written and made to last, but for its name. The digests are those of the results,
  /// written so, and of the faults.
  Result<std::unique_ptr<PartFile>> part(const Tally& tally, const std::optional<Packs>& packs,
                                         FileDigest output, ResultForm form,
                                         std::optional<FileDigest> errors) const;

 private:
  std::vector<InputDigest> all_inputs() const;

  const Session& session_;
  std::map<std::size_t, Digest> inputs_;
  std::map<std::size_t, std::uint64_t> records_;  ///< by input
};

/// --resume: the manifest of the results of this very request, where they are there already, whole.
std::optional<Manifest> manifest_when_done(const Session& session,
                                           const std::optional<Packs>& packs);

}  // namespace unkink
