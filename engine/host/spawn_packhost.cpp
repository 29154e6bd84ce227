// SPDX-License-Identifier: Apache-2.0
// The posix_spawn of packhost: descriptors, signals, environment, process group.
#include "host/spawn_packhost.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <unkink/private/pack_frame.h>

#include <cerrno>
#include <csignal>
#include <string>
#include <system_error>

#include "host/unique_fd.hpp"

namespace unkink {
namespace {

/// A descriptor of the parent, copied out of the way of the child's places for its own.
class Lifted {
 public:
  explicit Lifted(int fd) : copy_(fd < 0 ? -1 : ::fcntl(fd, F_DUPFD_CLOEXEC, 10)) {
    if (fd >= 0 && copy_.get() < 0) fault_ = errno;
  }
  int get() const { return copy_.get(); }
  int fault() const { return fault_; }

 private:
  UniqueFd copy_;
  int fault_ = 0;
};

/// The descriptors that the child is born with. Keeps the first fault of its steps.
class ChildFiles {
 public:
  ChildFiles(const PackhostCall& call, int answer_fd)
      : answer_(answer_fd),
        library_(call.library_fd),
        request_(call.request_fd),
        fault_(::posix_spawn_file_actions_init(&actions_)) {
    place(answer_, UNKINK_FRAME_FD);
    place(library_, UNKINK_LIBRARY_FD);
    place(request_, UNKINK_REQUEST_FD);
    for (const int fd : {0, 1, 2})
      note(::posix_spawn_file_actions_addopen(&actions_, fd, "/dev/null", O_RDWR, 0));
    note(::posix_spawn_file_actions_addclosefrom_np(&actions_, UNKINK_REQUEST_FD + 1));
  }
  ~ChildFiles() { ::posix_spawn_file_actions_destroy(&actions_); }
  ChildFiles(const ChildFiles&) = delete;
  ChildFiles& operator=(const ChildFiles&) = delete;

  int fault() const { return fault_; }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  void note(int fault) { fault_ = fault_ != 0 ? fault_ : fault; }

  // A place without a descriptor is emptied: the parent may have something of its own there.
  void place(const Lifted& lifted, int at) {
    note(lifted.fault());
    if (lifted.get() >= 0)
      note(::posix_spawn_file_actions_adddup2(&actions_, lifted.get(), at));
    else
      note(::posix_spawn_file_actions_addclose(&actions_, at));
  }

  Lifted answer_;
  Lifted library_;
  Lifted request_;
  posix_spawn_file_actions_t actions_;
  int fault_;
};

/// The process group and the signals that the child is born with. Keeps the first fault.
class ChildTraits {
 public:
  ChildTraits() : fault_(::posix_spawnattr_init(&traits_)) {
    sigset_t all;
    sigset_t none;
    ::sigfillset(&all);
    ::sigemptyset(&none);
    note(::posix_spawnattr_setsigdefault(&traits_, &all));
    note(::posix_spawnattr_setsigmask(&traits_, &none));
    note(::posix_spawnattr_setpgroup(&traits_, 0));
    note(::posix_spawnattr_setflags(
        &traits_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK));
  }
  ~ChildTraits() { ::posix_spawnattr_destroy(&traits_); }
  ChildTraits(const ChildTraits&) = delete;
  ChildTraits& operator=(const ChildTraits&) = delete;

  int fault() const { return fault_; }
  const posix_spawnattr_t* get() const { return &traits_; }

 private:
  void note(int fault) { fault_ = fault_ != 0 ? fault_ : fault; }

  posix_spawnattr_t traits_;
  int fault_;
};

Result<pid_t> cannot_start(int fault) {
  return failure("packhost cannot be started: " + std::generic_category().message(fault));
}

std::string word_for(PackhostTask task) {
  switch (task) {
    case PackhostTask::routine:
      return UNKINK_TASK_ROUTINE;
    case PackhostTask::probe:
      return UNKINK_TASK_PROBE;
    case PackhostTask::document:
      break;
  }
  return UNKINK_TASK_DOCUMENT;
}

}  // namespace

Result<pid_t> spawn_packhost(const PackhostCall& call, int answer_fd) {
  const ChildFiles files(call, answer_fd);
  const ChildTraits traits;
  if (files.fault() != 0) return cannot_start(files.fault());
  if (traits.fault() != 0) return cannot_start(traits.fault());
  std::string program = call.packhost.string();
  std::string task = word_for(call.task);
  std::string largest = std::to_string(call.largest_answer);
  std::string confined = call.unconfined_allowed ? UNKINK_MAY_BE_UNCONFINED : UNKINK_MUST_CONFINE;
  char* const words[] = {program.data(), task.data(), largest.data(), confined.data(), nullptr};
  char* const environment[] = {nullptr};
  pid_t child = -1;
  const int fault =
      ::posix_spawn(&child, program.c_str(), files.get(), traits.get(), words, environment);
  return fault == 0 ? Result<pid_t>(child) : cannot_start(fault);
}

}  // namespace unkink
