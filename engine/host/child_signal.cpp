// SPDX-License-Identifier: Apache-2.0
// Setting SIGCHLD to its default action for a while.
#include "host/child_signal.hpp"

namespace unkink {

// Neither call can fail: the signal and the pointers are valid.
DefaultChildSignal::DefaultChildSignal() {
  struct sigaction standard{};
  standard.sa_handler = SIG_DFL;
  ::sigaction(SIGCHLD, &standard, &before_);
}

DefaultChildSignal::~DefaultChildSignal() { ::sigaction(SIGCHLD, &before_, nullptr); }

}  // namespace unkink
