// SPDX-License-Identifier: Apache-2.0
// The posix_spawn of packhost: descriptors, signals, environment, process group.
#include "host/spawn_packhost.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <unkink/private/pack_frame.h>

#include <csignal>
#include <string>
#include <system_error>

namespace unkink {
namespace {

/// The descriptors that the child is born with. Keeps the first fault of its steps.
class ChildFiles {
 public:
  explicit ChildFiles(int answer_fd) : fault_(::posix_spawn_file_actions_init(&actions_)) {
    // The answer's place first: the pipe may be 0, 1 or 2 where the parent was started without.
    note(::posix_spawn_file_actions_adddup2(&actions_, answer_fd, UNKINK_FRAME_FD));
    for (const int fd : {0, 1, 2})
      note(::posix_spawn_file_actions_addopen(&actions_, fd, "/dev/null", O_RDWR, 0));
    note(::posix_spawn_file_actions_addclosefrom_np(&actions_, UNKINK_FRAME_FD + 1));
  }
  ~ChildFiles() { ::posix_spawn_file_actions_destroy(&actions_); }
  ChildFiles(const ChildFiles&) = delete;
  ChildFiles& operator=(const ChildFiles&) = delete;

  int fault() const { return fault_; }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  void note(int fault) { fault_ = fault_ != 0 ? fault_ : fault; }

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

}  // namespace

Result<pid_t> spawn_packhost(const PackhostCall& call, int answer_fd) {
  const ChildFiles files(answer_fd);
  const ChildTraits traits;
  if (files.fault() != 0) return cannot_start(files.fault());
  if (traits.fault() != 0) return cannot_start(traits.fault());
  std::string program = call.packhost.string();
  std::string library = call.library.string();
  std::string largest = std::to_string(call.largest_document);
  char* const words[] = {program.data(), library.data(), largest.data(), nullptr};
  char* const environment[] = {nullptr};
  pid_t child = -1;
  const int fault =
      ::posix_spawn(&child, program.c_str(), files.get(), traits.get(), words, environment);
  return fault == 0 ? Result<pid_t>(child) : cannot_start(fault);
}

}  // namespace unkink
