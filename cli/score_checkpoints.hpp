// SPDX-License-Identifier: Apache-2.0
// The checkpoint beside unfinished results: kept while they are made, and read by --resume.
#pragma once

#include <expected>
#include <optional>

#include "cli/score_files.hpp"
#include "cli/score_manifest.hpp"
#include "score/part_file.hpp"

namespace unkink {

/// Where results and faults go. The parts are null where they go to no file.
struct ScoreSinks {
  std::unique_ptr<ResultSink> results;
  std::unique_ptr<ResultSink> faults = no_sink();
  PartFile* results_part = nullptr;
  PartFile* faults_part = nullptr;

  void put_results(std::unique_ptr<PartFile> part);
  void put_faults(std::unique_ptr<PartFile> part);
  /// Whether unfinished parts stay.
  void keep(bool kept) const;
};

/// Hash over all that must be the same for a run to go on: the request, and how it comes in chunks,
/// where it stops, and what is counted.
std::string resumable_request(const Session& session, const std::optional<Packs>& packs);

/// Removes the checkpoint, and the parts that nobody has open.
void sweep_checkpoint(const ScoreWishes& wishes);

/// Writes a checkpoint now and then.
class CheckpointKeeper : public RunMarks {
 public:
  /// All are borrowed; `chunks` were read already. Writes none where inputs cannot be read again.
  CheckpointKeeper(const ScoreWishes& wishes, std::string request, const ManifestKeeper& manifest,
                   const ChunkReader& reader, ScoreSinks& sinks, std::uint64_t chunks);

  std::optional<ReadMark> read() override;
  Result<void> written(const ReadMark& mark, const Tally& tally) override;

 private:
  const ScoreWishes& wishes_;
  std::string request_;
  const ManifestKeeper& manifest_;
  const ChunkReader& reader_;
  ScoreSinks& sinks_;
  std::uint64_t chunks_;
  std::uint64_t every_;
  std::uint64_t last_;
};

}  // namespace unkink
