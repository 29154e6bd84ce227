// SPDX-License-Identifier: Apache-2.0
// An ordered ring: whoever is free reads the next chunk, scores it, and writes what is due, in the
// order of reading. So what one thread reads and writes stays near its processor. Memory is bounded
// by the ring, whatever the input.
#include "score/score_run.hpp"

#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>

#include "score/interrupt.hpp"
#include "score/score_chunk.hpp"

namespace unkink {
namespace {

struct Slot {
  Chunk chunk;
  ScoredChunk scored;
  std::optional<ReadMark> mark;
  bool ready = false;  ///< scored, and not written
};

void reset(ScoredChunk& scored) {
  scored.out.clear();
  scored.faults.clear();
  scored.set_aside.clear();
  scored.faults_end.clear();
  scored.tally = {};
}

/// Writes what was scored, chunk after chunk.
class Writer {
 public:
  Writer(ResultSink& results, ResultSink& faults, const RunPlan& plan)
      : results_(results), faults_(faults), plan_(plan) {
    end_.tally = plan.so_far;
  }

  Result<void> write(const ScoredChunk& scored, const std::optional<ReadMark>& mark) {
    std::string_view out = scored.out;
    std::string_view faults = scored.faults;
    if (plan_.most_set_aside) {
      const auto left = *plan_.most_set_aside - end_.tally.set_aside;
      if (scored.set_aside.size() >= left) {
        end_.gave_up = true;
        out = out.substr(0, left == 0 ? 0 : scored.set_aside[left - 1]);
        faults = faults.substr(0, left == 0 ? 0 : scored.faults_end[left - 1]);
      }
    }
    // Of nothing comes nothing, not even a header.
    if (end_.tally.records == 0 && scored.tally.records > 0) {
      if (auto written = results_.write(plan_.header); !written) return written;
    }
    if (auto written = results_.write(out); !written) return written;
    if (auto written = faults_.write(faults); !written) return written;
    end_.tally.add(scored.tally);
    if (plan_.progress) plan_.progress(end_.tally);
    if (mark && !end_.gave_up) return plan_.marks->written(*mark, end_.tally);
    return {};
  }

  RunEnd& end() { return end_; }

 private:
  ResultSink& results_;
  ResultSink& faults_;
  const RunPlan& plan_;
  RunEnd end_;
};

ReadStop stop_for(const Error& error) { return {false, error.what}; }

/// What the threads of a run share.
class Relay {
 public:
  /// All are borrowed.
  Relay(const ScoreRules& rules, ChunkReader& reader, Writer& writer, const RunPlan& plan)
      : rules_(rules),
        reader_(reader),
        writer_(writer),
        marks_(plan.marks),
        ring_(plan.jobs > 1 ? plan.jobs + 2 : 1) {}

  /// Takes part until nothing is left to read or the run stops. All that was read is written when
  /// nobody takes part any more.
  void work() {
    try {
      std::optional<ChunkScorer> scorer;
      while (auto* slot = next_chunk()) {
        if (!scorer) scorer.emplace(rules_);
        reset(slot->scored);
        scorer->score(slot->chunk, slot->scored);
        hand_in(*slot);
      }
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!failure_) failure_ = std::current_exception();
      stop();
    }
  }

  /// For when nobody takes part any more. What stands earlier in the results comes first.
  std::expected<RunEnd, ReadStop> end() {
    if (failure_) std::rethrow_exception(failure_);
    if (not_written_) return std::unexpected(*not_written_);
    if (not_read_ && !writer_.end().gave_up) return std::unexpected(*not_read_);
    return std::move(writer_.end());
  }

 private:
  // Null when there is none.
  Slot* next_chunk() {
    const std::lock_guard one_reads(reading_);
    if (at_end_) return nullptr;
    auto& slot = ring_[read_ % ring_.size()];
    {
      std::unique_lock lock(mutex_);
      written_one_.wait(lock, [&] { return stopped_ || read_ - written_ < ring_.size(); });
      if (stopped_) return nullptr;
    }
    const auto more = reader_.next(slot.chunk);
    at_end_ = !more || !*more;
    if (!more) not_read_ = more.error();
    if (at_end_) return nullptr;
    if (marks_ != nullptr) slot.mark = marks_->read();
    ++read_;
    return &slot;
  }

  // Writes this chunk, and those behind it that wait for it; or leaves it to who is writing.
  void hand_in(Slot& slot) {
    std::unique_lock lock(mutex_);
    slot.ready = true;
    if (writing_) return;
    writing_ = true;
    for (auto* due = &slot_due(); due->ready && !stopped_; due = &slot_due()) {
      due->ready = false;
      lock.unlock();
      const auto written = writer_.write(due->scored, due->mark);
      lock.lock();
      if (!written) {
        not_written_ = stop_for(written.error());
      } else if (interrupted() != 0) {
        not_written_ = ReadStop{false, "interrupted"};
      }
      if (not_written_ || writer_.end().gave_up) stop();
      ++written_;
      written_one_.notify_all();
    }
    writing_ = false;
  }

  Slot& slot_due() { return ring_[written_ % ring_.size()]; }

  void stop() {
    stopped_ = true;
    written_one_.notify_all();
  }

  const ScoreRules& rules_;
  ChunkReader& reader_;
  Writer& writer_;
  RunMarks* marks_;
  std::vector<Slot> ring_;

  std::mutex reading_;  // guards the reader, the marks that it gives, and:
  std::size_t read_ = 0;
  bool at_end_ = false;
  std::optional<ReadStop> not_read_;

  std::mutex mutex_;  // guards the slots' readiness, and:
  std::condition_variable written_one_;
  std::size_t written_ = 0;
  bool writing_ = false;  // somebody is: the writer is theirs
  bool stopped_ = false;
  std::optional<ReadStop> not_written_;
  std::exception_ptr failure_;
};

// False where the system gives no more of them.
bool add_thread(std::vector<std::jthread>& threads, Relay& relay) {
  try {
    threads.emplace_back([&relay] { relay.work(); });
    return true;
  } catch (const std::system_error&) {
    return false;
  }
}

std::expected<RunEnd, ReadStop> run_chunks(const ScoreRules& rules, ChunkReader& reader,
                                           ResultSink& results, ResultSink& faults,
                                           const RunPlan& plan) {
  Writer writer(results, faults, plan);
  Relay relay(rules, reader, writer, plan);
  {
    // With fewer the results are the same.
    std::vector<std::jthread> others;
    while (others.size() + 1 < plan.jobs && add_thread(others, relay)) {
    }
    relay.work();
  }
  return relay.end();
}

}  // namespace

std::expected<RunEnd, ReadStop> score_run(const ScoreRules& rules, ChunkReader& reader,
                                          ResultSink& results, ResultSink& faults,
                                          const RunPlan& plan) {
  auto end = run_chunks(rules, reader, results, faults, plan);
  for (auto* sink : {&faults, &results}) {
    if (auto flushed = sink->flush(); !flushed && end) {
      end = std::unexpected(stop_for(flushed.error()));
    }
  }
  return end;
}

}  // namespace unkink
