// SPDX-License-Identifier: Apache-2.0
// An ordered ring: slot after slot is filled, scored by whichever thread is free, and emptied in
// the order of filling. Memory is bounded by the ring, whatever the input.
#include "score/score_run.hpp"

#include <condition_variable>
#include <deque>
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
  bool filled = false;
  bool ready = false;
};

void reset(ScoredChunk& scored) {
  scored.out.clear();
  scored.faults.clear();
  scored.set_aside.clear();
  scored.faults_end.clear();
  scored.tally = {};
}

/// The threads that score. Without any, `score` does the work itself.
class Workers {
 public:
  Workers(const ScoreRules& rules, std::size_t count) : alone_(rules) {
    // With as many as the system gives: the results are the same.
    try {
      for (std::size_t i = 0; count > 1 && i < count; ++i) {
        threads_.emplace_back([this, &rules] { work(rules); });
      }
    } catch (const std::system_error&) {
      return;
    }
  }
  ~Workers() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    wake_.notify_all();
    for (auto& thread : threads_) thread.join();
  }
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  void score(Slot& slot) {
    slot.filled = true;
    if (threads_.empty()) {
      reset(slot.scored);
      alone_.score(slot.chunk, slot.scored);
      slot.ready = true;
      return;
    }
    {
      const std::lock_guard lock(mutex_);
      slot.ready = false;
      waiting_.push_back(&slot);
    }
    wake_.notify_one();
  }

  void wait_for(Slot& slot) {
    std::unique_lock lock(mutex_);
    done_.wait(lock, [&] { return slot.ready || failure_; });
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  void work(const ScoreRules& rules) {
    ChunkScorer scorer(rules);
    for (;;) {
      Slot* slot = nullptr;
      {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, [&] { return stopping_ || !waiting_.empty(); });
        if (stopping_) return;
        slot = waiting_.front();
        waiting_.pop_front();
      }
      std::exception_ptr failure;
      try {
        reset(slot->scored);
        scorer.score(slot->chunk, slot->scored);
      } catch (...) {
        failure = std::current_exception();
      }
      {
        const std::lock_guard lock(mutex_);
        slot->ready = true;
        if (failure) failure_ = failure;
      }
      done_.notify_one();
    }
  }

  ChunkScorer alone_;
  std::vector<std::thread> threads_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::condition_variable done_;
  std::deque<Slot*> waiting_;
  std::exception_ptr failure_;
  bool stopping_ = false;
};

/// Empties slots in order.
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

// Writes what the slot holds, if anything, when it is ready.
Result<void> empty(Slot& slot, Workers& workers, Writer& writer) {
  if (!slot.filled || writer.end().gave_up) return {};
  workers.wait_for(slot);
  slot.filled = false;
  if (auto written = writer.write(slot.scored, slot.mark); !written) return written;
  if (interrupted() != 0) return failure("interrupted");
  return {};
}

std::unexpected<ReadStop> stopped(const Error& error) {
  return std::unexpected(ReadStop{false, error.what});
}

std::expected<RunEnd, ReadStop> run_chunks(const ScoreRules& rules, ChunkReader& reader,
                                           ResultSink& results, ResultSink& faults,
                                           const RunPlan& plan) {
  std::vector<Slot> ring(plan.jobs > 1 ? 2 * plan.jobs : 1);
  Workers workers(rules, plan.jobs);
  Writer writer(results, faults, plan);
  std::size_t turn = 0;
  for (;; ++turn) {
    auto& slot = ring[turn % ring.size()];
    if (auto emptied = empty(slot, workers, writer); !emptied) return stopped(emptied.error());
    if (writer.end().gave_up) return std::move(writer.end());
    const auto more = reader.next(slot.chunk);
    if (!more) return std::unexpected(more.error());
    if (!*more) break;
    if (plan.marks != nullptr) slot.mark = plan.marks->read();
    workers.score(slot);
  }
  for (std::size_t left = 1; left < ring.size(); ++left) {
    auto& slot = ring[(turn + left) % ring.size()];
    if (auto emptied = empty(slot, workers, writer); !emptied) return stopped(emptied.error());
  }
  return std::move(writer.end());
}

}  // namespace

std::expected<RunEnd, ReadStop> score_run(const ScoreRules& rules, ChunkReader& reader,
                                          ResultSink& results, ResultSink& faults,
                                          const RunPlan& plan) {
  auto end = run_chunks(rules, reader, results, faults, plan);
  for (auto* sink : {&faults, &results}) {
    if (auto flushed = sink->flush(); !flushed && end) end = stopped(flushed.error());
  }
  return end;
}

}  // namespace unkink
