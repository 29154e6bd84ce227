// SPDX-License-Identifier: Apache-2.0
// What a pack's process gives up: privileges, its life beyond the parent's, and resources.
#include "restrict_process.hpp"

#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>
#include <unkink/private/pack_frame.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <optional>
#include <system_error>

namespace packhost {
namespace {

struct Limit {
  int resource;
  const char* name;
  rlim_t soft;
  rlim_t hard;
};

// The processor time's hard limit is later than its soft one, so that the death is SIGXCPU, which
// can be told from a kill by the supervisor.
constexpr Limit process_limits[] = {
    {RLIMIT_AS, "address space", 512'000'000, 512'000'000},
    {RLIMIT_CPU, "processor time", 2, 3},
    {RLIMIT_FSIZE, "file size", 0, 0},
    {RLIMIT_NOFILE, "open files", 16, 16},
    {RLIMIT_CORE, "core size", 0, 0},
    {RLIMIT_MEMLOCK, "locked memory", 0, 0},
    {RLIMIT_MSGQUEUE, "message queues", 0, 0},
    {RLIMIT_NPROC, "processes", 0, 0},
};

std::optional<std::string> lower(const Limit& limit) {
  struct rlimit now{};
  if (::getrlimit(limit.resource, &now) != 0) return because_of(limit.name, errno);
  const rlim_t hard = std::min(limit.hard, now.rlim_max);
  const struct rlimit wanted{std::min(limit.soft, hard), hard};
  if (::setrlimit(limit.resource, &wanted) != 0) return because_of(limit.name, errno);
  return std::nullopt;
}

// The parent may have died before it could take us along: then nobody reads the pipe any more.
bool parent_is_gone() {
  struct pollfd pipe{UNKINK_FRAME_FD, POLLOUT, 0};
  return ::poll(&pipe, 1, 0) == 1 && (pipe.revents & POLLERR) != 0;
}

std::optional<std::string> die_with_parent() {
  if (::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0) return because_of("death signal", errno);
  if (parent_is_gone()) return "the parent is gone";
  return std::nullopt;
}

}  // namespace

std::string because_of(const char* step, int fault) {
  return std::string(step) + ": " + std::generic_category().message(fault);
}

Step lower_limits() {
  for (const Limit& limit : process_limits)
    if (auto fault = lower(limit)) return std::unexpected(*std::move(fault));
  return "memory, processor time, files and processes";
}

Step stay_unprivileged() {
  // Fails where the group is ours already, or where we lead a session: both will do.
  static_cast<void>(::setpgid(0, 0));
  if (auto fault = die_with_parent()) return std::unexpected(*std::move(fault));
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    return std::unexpected(because_of("no new privileges", errno));
  if (::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
    return std::unexpected(because_of("not dumpable", errno));
  return "no new ones";
}

}  // namespace packhost
