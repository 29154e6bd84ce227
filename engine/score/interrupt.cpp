// SPDX-License-Identifier: Apache-2.0
#include "score/interrupt.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace unkink {
namespace {

volatile std::sig_atomic_t noted = 0;
// What is written here is never read: whoever waits for the one end waiting_end up for good.
volatile std::sig_atomic_t waiting_end = -1;
volatile std::sig_atomic_t waking_end = -1;

extern "C" void note(int signal) {
  const int reason = errno;
  noted = signal;
  static_cast<void>(!::write(waking_end, "!", 1));
  errno = reason;
}

// False where a signal was noted before.
bool wait_for(int descriptor, short events) {
  std::array<pollfd, 2> ends{{{descriptor, events, 0}, {waiting_end, POLLIN, 0}}};
  while (::poll(ends.data(), ends.size(), -1) < 0 && errno == EINTR && noted == 0) {
  }
  return ends[0].revents != 0;
}

}  // namespace

// Without SA_RESTART: a read that waits must come back to look.
void note_interrupts() {
  std::array<int, 2> ends{};
  if (waiting_end < 0 && ::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) == 0) {
    waiting_end = ends[0];
    waking_end = ends[1];
  }
  struct sigaction action = {};
  action.sa_handler = note;
  sigemptyset(&action.sa_mask);
  // A signal that whoever started the run had ignored, as nohup does, stays ignored.
  for (const int signal : {SIGHUP, SIGINT, SIGTERM}) {
    struct sigaction before = {};
    sigaction(signal, nullptr, &before);
    if (before.sa_handler != SIG_IGN) sigaction(signal, &action, nullptr);
  }
  std::signal(SIGXFSZ, SIG_IGN);
}

int interrupted() { return noted; }

void wait_for_input(int descriptor) { wait_for(descriptor, POLLIN); }

bool wait_for_room(int descriptor) { return wait_for(descriptor, POLLOUT); }

}  // namespace unkink
