// SPDX-License-Identifier: Apache-2.0
#include "cli/score_checkpoints.hpp"

#include <unistd.h>

namespace unkink {

void ScoreSinks::put_results(std::unique_ptr<PartFile> part) {
  results_part = part.get();
  results = std::move(part);
}

void ScoreSinks::put_faults(std::unique_ptr<PartFile> part) {
  faults_part = part.get();
  faults = std::move(part);
}

void ScoreSinks::keep(bool kept) const {
  if (results_part != nullptr) results_part->keep(kept);
  if (faults_part != nullptr) faults_part->keep(kept);
}

std::string resumable_request(const Session& session, const std::optional<Packs>& packs) {
  const auto& wishes = session.invocation.score;
  Digest digest;
  digest.add(request_hashes(session, packs).request + " " + std::to_string(wishes.chunk_kib) + " " +
             (wishes.max_errors ? std::to_string(*wishes.max_errors) : "all") +
             (wishes.errors.empty() ? "" : " errors"));
  return digest.so_far("").sha256;
}

void sweep_checkpoint(const ScoreWishes& wishes) {
  const auto name = checkpoint_name(wishes);
  ::unlink(name.c_str());
  sweep_parts(name);
  sweep_parts(file_behind(wishes.out));
  if (!wishes.errors.empty()) sweep_parts(file_behind(wishes.errors));
}

CheckpointKeeper::CheckpointKeeper(const ScoreWishes& wishes, std::string request,
                                   const ManifestKeeper& manifest, const ChunkReader& reader,
                                   ScoreSinks& sinks, std::uint64_t chunks)
    : wishes_(wishes),
      request_(std::move(request)),
      manifest_(manifest),
      reader_(reader),
      sinks_(sinks),
      chunks_(chunks),
      every_(sinks.results_part != nullptr && reader.bytes_in_all() ? wishes.checkpoint_kib << 10U
                                                                    : 0),
      last_(reader.bytes_read()) {}

std::optional<ReadMark> CheckpointKeeper::read() {
  ++chunks_;
  if (every_ == 0 || reader_.bytes_read() - last_ < every_) return std::nullopt;
  last_ = reader_.bytes_read();
  return ReadMark{chunks_, manifest_.inputs()};
}

// First the bytes, then the word that they are there.
Result<void> CheckpointKeeper::written(const ReadMark& mark, const Tally& tally) {
  if (auto synced = sinks_.results_part->sync(); !synced) return synced;
  Checkpoint checkpoint{request_, mark, sinks_.results_part->so_far(), {}, tally};
  if (sinks_.faults_part != nullptr) {
    if (auto synced = sinks_.faults_part->sync(); !synced) return synced;
    checkpoint.faults = sinks_.faults_part->so_far();
  }
  if (auto put = write_file_safely(checkpoint_name(wishes_), checkpoint_text(checkpoint)); !put) {
    return put;
  }
  sinks_.keep(true);
  return {};
}

}  // namespace unkink
