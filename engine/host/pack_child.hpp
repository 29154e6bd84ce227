// SPDX-License-Identifier: Apache-2.0
// PackChild: one running packhost, from its start until it has been reaped.
#pragma once

#include <sys/types.h>

#include <string>

#include "base/result.hpp"
#include "host/spawn_packhost.hpp"
#include "host/unique_fd.hpp"

namespace unkink {

/// A child is started, received from whenever answer_fd is ready, and settled once, when exit_fd
/// is ready or when patience is over. One that was not settled is killed with its process group
/// and reaped by the destructor. SIGCHLD must have its default action meanwhile (child_signal.hpp).
class PackChild {
 public:
  static Result<PackChild> start(const PackhostCall& call);

  PackChild(const PackChild&) = delete;
  PackChild& operator=(const PackChild&) = delete;
  PackChild(PackChild&& other) noexcept;
  PackChild& operator=(PackChild&&) = delete;
  ~PackChild();

  /// Readable when there is something to receive; -1 once the child has closed it.
  int answer_fd() const { return answer_.get(); }

  /// Readable when the child has ended.
  int exit_fd() const { return exit_.get(); }

  /// Takes what has come, without waiting. Reads on up to one piece past the most that may come.
  void receive();

  /// More has come than any answer may hold.
  bool too_much() const;

  /// Kills what is left of the child's process group, reaps it, and judges what it sent
  /// (pack_answer.hpp). Once.
  Result<std::string> settle();

 private:
  PackChild(pid_t process, UniqueFd answer, UniqueFd exit, std::size_t largest_answer);

  int kill_and_reap();

  pid_t process_;  ///< -1 once reaped
  UniqueFd answer_;
  UniqueFd exit_;
  std::size_t largest_answer_;
  std::string received_;
};

}  // namespace unkink
