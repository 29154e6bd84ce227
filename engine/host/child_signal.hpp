// SPDX-License-Identifier: Apache-2.0
// DefaultChildSignal: makes sure that children can be waited for.
#pragma once

#include <csignal>

namespace unkink {

/// While it lives, SIGCHLD has its default action; afterwards what it had before. Some programs
/// start others with SIGCHLD ignored, and then the kernel throws every child's end away.
/// The action belongs to the whole process: no two of these at the same time.
class DefaultChildSignal {
 public:
  DefaultChildSignal();
  ~DefaultChildSignal();
  DefaultChildSignal(const DefaultChildSignal&) = delete;
  DefaultChildSignal& operator=(const DefaultChildSignal&) = delete;

 private:
  struct sigaction before_{};
};

}  // namespace unkink
