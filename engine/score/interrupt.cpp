// SPDX-License-Identifier: Apache-2.0
#include "score/interrupt.hpp"

#include <csignal>

namespace unkink {
namespace {

volatile std::sig_atomic_t noted = 0;

extern "C" void note(int signal) { noted = signal; }

}  // namespace

// Without SA_RESTART: a read that waits must come back to look.
void note_interrupts() {
  struct sigaction action = {};
  action.sa_handler = note;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  std::signal(SIGXFSZ, SIG_IGN);
}

int interrupted() { return noted; }

}  // namespace unkink
