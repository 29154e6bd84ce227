// SPDX-License-Identifier: Apache-2.0
// The supervisor's loop: start all, poll all, settle each, one deadline.
#include "host/supervise.hpp"

#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <optional>

#include "host/child_signal.hpp"
#include "host/pack_answer.hpp"
#include "host/pack_child.hpp"
#include "host/sealed_memory.hpp"

namespace unkink {
namespace {

using Clock = std::chrono::steady_clock;

/// A pack whose process runs, or one whose result is known.
struct Asked {
  std::optional<PackChild> child;
  Result<std::string> result;

  void finish(Result<std::string> with) {
    result = std::move(with);
    child.reset();
  }
};

Result<PackChild> start(const PackQuestion& question, const HostLimits& limits) {
  PackhostCall call;
  call.packhost = limits.packhost;
  call.largest_answer = limits.largest_document;
  call.unconfined_allowed = limits.unconfined_allowed;
  if (question.library == nullptr) call.task = PackhostTask::probe;
  if (question.library != nullptr) call.library_fd = question.library->fd.get();
  if (!question.request) return PackChild::start(call);
  const auto request = seal_bytes("unkink-request", *question.request);
  if (!request) return std::unexpected(request.error());
  call.task = PackhostTask::routine;
  call.request_fd = request->get();
  return PackChild::start(call);
}

Asked ask(const PackQuestion& question, const HostLimits& limits) {
  auto child = start(question, limits);
  if (!child) return {std::nullopt, std::unexpected(child.error())};
  return {*std::move(child), {}};
}

std::vector<Asked> ask_all(const std::vector<PackQuestion>& questions, const HostLimits& limits) {
  std::vector<Asked> packs;
  packs.reserve(questions.size());
  for (const PackQuestion& question : questions) packs.push_back(ask(question, limits));
  return packs;
}

std::vector<Asked*> running(std::vector<Asked>& packs) {
  std::vector<Asked*> found;
  for (Asked& pack : packs)
    if (pack.child) found.push_back(&pack);
  return found;
}

/// Two entries a pack, in order: its answer, its end. poll passes over a descriptor of -1.
std::vector<struct pollfd> watched(const std::vector<Asked*>& packs) {
  std::vector<struct pollfd> entries;
  for (const Asked* pack : packs) {
    entries.push_back({pack->child->answer_fd(), POLLIN, 0});
    entries.push_back({pack->child->exit_fd(), POLLIN, 0});
  }
  return entries;
}

int milliseconds_until(Clock::time_point deadline) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
  return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 3'600'000));
}

void attend(Asked& pack, bool has_sent, bool has_ended) {
  if (has_sent) pack.child->receive();
  if (has_ended || pack.child->too_much()) pack.finish(pack.child->settle());
}

/// Waits for the next events and attends to them. Returns why the rest cannot be waited for.
std::optional<std::string> attend_next(const std::vector<Asked*>& packs, Clock::time_point deadline,
                                       const std::string& too_late) {
  auto entries = watched(packs);
  const int ready = ::poll(entries.data(), entries.size(), milliseconds_until(deadline));
  if (ready < 0 && errno != EINTR) return "packhost cannot be supervised: poll failed";
  for (std::size_t i = 0; ready > 0 && i < packs.size(); ++i)
    attend(*packs[i], entries[2 * i].revents != 0, entries[2 * i + 1].revents != 0);
  return Clock::now() < deadline ? std::nullopt : std::optional(too_late);
}

void give_up(const std::vector<Asked*>& packs, const std::string& reason) {
  for (Asked* pack : packs) pack->finish(failure(reason));
}

}  // namespace

std::vector<Result<std::string>> supervise(const std::vector<PackQuestion>& questions,
                                           const HostLimits& limits) {
  const DefaultChildSignal reapable;
  const auto deadline = Clock::now() + limits.deadline;
  const std::string too_late =
      "no answer within " + std::to_string(limits.deadline.count()) + " ms";
  auto packs = ask_all(questions, limits);
  for (auto rest = running(packs); !rest.empty(); rest = running(packs))
    if (const auto reason = attend_next(rest, deadline, too_late)) give_up(running(packs), *reason);

  std::vector<Result<std::string>> results;
  for (Asked& pack : packs) results.push_back(std::move(pack.result));
  return results;
}

}  // namespace unkink
