// SPDX-License-Identifier: Apache-2.0
#include "cli/score_start.hpp"

#include <unistd.h>

#include <fstream>

#include "read/read_file.hpp"
#include "read/read_manifest.hpp"
#include "score/interrupt.hpp"

namespace unkink {
namespace {

std::unexpected<ReadStop> cannot_start(const Error& error) {
  return std::unexpected(ReadStop{false, error.what});
}

std::expected<void, ReadStop> open_inputs(const Session& session, const Layout& layout,
                                          ReadPlan plan, ScoreStart& start) {
  start.manifest = std::make_unique<ManifestKeeper>(session);
  start.manifest->watch(plan);
  start.reader = std::make_unique<ChunkReader>(layout, std::move(plan));
  return start.reader->check_inputs();
}

Result<void> new_sinks(const ScoreWishes& wishes, ScoreSinks& sinks) {
  if (!wishes.out.empty()) {
    auto part = PartFile::create(file_behind(wishes.out));
    if (!part) return std::unexpected(part.error());
    sinks.put_results(std::move(*part));
  } else if (wishes.summary) {
    sinks.results = no_sink();
  } else {
    sinks.results = descriptor_sink(STDOUT_FILENO, "standard output");
  }
  if (wishes.errors.empty()) return {};
  auto part = PartFile::create(file_behind(wishes.errors));
  if (!part) return std::unexpected(part.error());
  sinks.put_faults(std::move(*part));
  return {};
}

/// The parts of an earlier run, by its checkpoint; an Error says what does not fit.
Result<void> old_sinks(const ScoreWishes& wishes, const Checkpoint& checkpoint, ScoreSinks& sinks) {
  auto part = PartFile::reopen(file_behind(wishes.out), checkpoint.results);
  if (!part) return std::unexpected(part.error());
  sinks.put_results(std::move(*part));
  if (wishes.errors.empty()) return {};
  if (!checkpoint.faults) return failure("its checkpoint tells of no --errors");
  part = PartFile::reopen(file_behind(wishes.errors), *checkpoint.faults);
  if (!part) return std::unexpected(part.error());
  sinks.put_faults(std::move(*part));
  return {};
}

// Reads the inputs to where the earlier run was: whether they are what they were.
std::expected<bool, ReadStop> read_again(const ReadMark& mark, ScoreStart& start) {
  Chunk chunk;
  for (std::uint64_t chunks = 0; chunks < mark.chunks; ++chunks) {
    const auto more = start.reader->next(chunk);
    if (!more) return std::unexpected(more.error());
    if (!*more) return false;
  }
  return start.manifest->inputs() == mark.inputs;
}

Result<void> go_on(ScoreSinks& sinks) {
  if (auto gone = sinks.results_part->go_on(); !gone) return gone;
  return sinks.faults_part != nullptr ? sinks.faults_part->go_on() : Result<void>();
}

/// Whether `start` is where the earlier run was. Else `why` says what does not fit, unless there is
/// no checkpoint.
std::expected<bool, ReadStop> start_behind(const ScoreWishes& wishes, const std::string& request,
                                           ScoreStart& start, std::string& why) {
  if (!start.reader->bytes_in_all()) {
    why = "an input is no plain file";
    return false;
  }
  const auto name = checkpoint_name(wishes).string();
  if (::access(name.c_str(), F_OK) != 0) return false;
  const auto file = read_file(name, name, largest_manifest);
  const auto checkpoint = file ? read_checkpoint((*file)->text) : std::nullopt;
  if (!checkpoint) {
    why = "its checkpoint is damaged";
    return false;
  }
  if (checkpoint->request != request) {
    why = "it was asked for something else";
    return false;
  }
  if (auto opened = old_sinks(wishes, *checkpoint, start.sinks); !opened) {
    why = opened.error().what;
    return false;
  }
  const auto same = read_again(checkpoint->read, start);
  if (!same && (interrupted() != 0 || !same.error().wrong_input)) return same;
  if (!same || !*same) {
    why = "the input has changed";
    return false;
  }
  if (auto gone = go_on(start.sinks); !gone) return cannot_start(gone.error());
  start.sinks.keep(true);  // as long as the checkpoint is good
  start.tally = checkpoint->tally;
  start.mark = checkpoint->read;
  return true;
}

}  // namespace

std::expected<ScoreStart, ReadStop> start_score(const Session& session, const Layout& layout,
                                                const ReadPlan& plan, const std::string& request) {
  const auto& wishes = session.invocation.score;
  ScoreStart start;
  if (auto right = open_inputs(session, layout, plan, start); !right) {
    return std::unexpected(right.error());
  }
  if (wishes.resume) {
    std::string why;
    const auto behind = start_behind(wishes, request, start, why);
    if (!behind) return std::unexpected(behind.error());
    if (*behind) {
      log_step("going on behind record " + std::to_string(start.tally.records));
      return start;
    }
    if (!why.empty()) {
      log_warning("cannot go on where an earlier run stopped: " + why +
                  "; starting from the beginning");
    }
    start = {};
    if (auto right = open_inputs(session, layout, plan, start); !right) {
      return std::unexpected(right.error());
    }
  }
  if (!wishes.out.empty()) sweep_checkpoint(wishes);
  if (auto made = new_sinks(wishes, start.sinks); !made) return cannot_start(made.error());
  return start;
}

}  // namespace unkink
