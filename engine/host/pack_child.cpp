// SPDX-License-Identifier: Apache-2.0
// One child's life: start, receive, kill, reap.
#include "host/pack_child.hpp"

#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>
#include <utility>

#include "host/pack_answer.hpp"

namespace unkink {
namespace {

struct Pipe {
  UniqueFd reading;
  UniqueFd writing;
};

std::unexpected<Error> cannot_supervise(int fault) {
  return failure("packhost cannot be supervised: " + std::generic_category().message(fault));
}

/// Only the reading end does not block: packhost waits when the pipe is full.
Result<Pipe> open_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return cannot_supervise(errno);
  Pipe pipe{UniqueFd(ends[0]), UniqueFd(ends[1])};
  if (::fcntl(pipe.reading.get(), F_SETFL, O_NONBLOCK) != 0) return cannot_supervise(errno);
  return pipe;
}

// glibc 2.36 declares pidfd_open without C linkage, so that C++ cannot call it.
UniqueFd open_end_of(pid_t process) {
  return UniqueFd(static_cast<int>(::syscall(SYS_pidfd_open, process, 0)));
}

/// The group takes what the pack has started; the process itself may have left the group.
void kill_group_of(pid_t process) {
  ::kill(-process, SIGKILL);
  ::kill(process, SIGKILL);
}

/// The wait status; a stopped one, which no end has, when the child has been taken from us.
int reap(pid_t process) {
  constexpr int not_observed = 0x7f;
  int status = 0;
  pid_t reaped = -1;
  do {
    reaped = ::waitpid(process, &status, 0);
  } while (reaped < 0 && errno == EINTR);
  return reaped == process ? status : not_observed;
}

}  // namespace

PackChild::PackChild(pid_t process, UniqueFd answer, UniqueFd exit, std::size_t largest_answer)
    : process_(process),
      answer_(std::move(answer)),
      exit_(std::move(exit)),
      largest_answer_(largest_answer) {}

PackChild::PackChild(PackChild&& other) noexcept
    : process_(std::exchange(other.process_, -1)),
      answer_(std::move(other.answer_)),
      exit_(std::move(other.exit_)),
      largest_answer_(other.largest_answer_),
      received_(std::move(other.received_)) {}

PackChild::~PackChild() {
  if (process_ > 0) kill_and_reap();
}

Result<PackChild> PackChild::start(const PackhostCall& call) {
  auto pipe = open_pipe();
  if (!pipe) return std::unexpected(pipe.error());
  const auto process = spawn_packhost(call, pipe->writing.get());
  if (!process) return std::unexpected(process.error());
  UniqueFd exit = open_end_of(*process);
  const int fault = errno;
  PackChild child(*process, std::move(pipe->reading), std::move(exit), call.largest_answer);
  if (child.exit_fd() < 0) return cannot_supervise(fault);
  return child;
}

void PackChild::receive() {
  std::array<char, 65536> piece;
  while (answer_.get() >= 0 && !too_much()) {
    const ssize_t count = ::read(answer_.get(), piece.data(), piece.size());
    if (count > 0) {
      received_.append(piece.data(), static_cast<std::size_t>(count));
    } else if (count == 0 || (errno != EINTR && errno != EAGAIN)) {
      answer_.close();
    } else if (errno == EAGAIN) {
      return;
    }
  }
}

bool PackChild::too_much() const { return received_.size() > most_received(largest_answer_); }

int PackChild::kill_and_reap() {
  kill_group_of(process_);
  return reap(std::exchange(process_, -1));
}

Result<std::string> PackChild::settle() {
  const int status = kill_and_reap();
  receive();
  return judge_answer(received_, status, largest_answer_);
}

}  // namespace unkink
