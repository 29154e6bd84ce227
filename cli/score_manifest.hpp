// SPDX-License-Identifier: Apache-2.0
// The manifest beside a batch's results: kept while they are made, and checked later.
#pragma once

#include <map>
#include <optional>

#include "cli/session.hpp"
#include "score/digest.hpp"
#include "score/score_run.hpp"

namespace unkink {

/// Hashes what a run reads and writes. Does nothing where results go to standard output.
class ManifestKeeper {
 public:
  /// The session is borrowed.
  explicit ManifestKeeper(const Session& session);

  void watch(ReadPlan& plan);
  void watch(RunPlan& plan);

  /// What was there before says nothing of what comes.
  Result<void> drop_old() const;
  Result<void> write(const Tally& tally, const std::optional<Packs>& packs);

 private:
  const Session& session_;
  std::map<std::size_t, Digest> inputs_;
  Digest output_;
};

/// --verify: whether the files are as the manifest says; says what is not.
ExitCode run_verify(const Session& session);

/// --resume: whether the results of this very request are there already, whole.
bool is_done(const Session& session);

}  // namespace unkink
