// SPDX-License-Identifier: Apache-2.0
// UniqueFd: a file descriptor that is closed exactly once.
#pragma once

#include <unistd.h>

#include <utility>

namespace unkink {

/// Owns a descriptor; -1 owns nothing.
class UniqueFd {
 public:
  UniqueFd() = default;
  explicit UniqueFd(int fd) : fd_(fd) {}
  UniqueFd(const UniqueFd&) = delete;
  UniqueFd& operator=(const UniqueFd&) = delete;
  UniqueFd(UniqueFd&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  UniqueFd& operator=(UniqueFd&& other) noexcept {
    if (this != &other) close();
    fd_ = std::exchange(other.fd_, fd_);
    return *this;
  }
  ~UniqueFd() { close(); }

  /// The descriptor, still owned here; -1 when there is none.
  int get() const { return fd_; }

  /// Closes the descriptor, if there is one.
  void close() {
    if (fd_ >= 0) ::close(std::exchange(fd_, -1));
  }

 private:
  int fd_ = -1;
};

}  // namespace unkink
