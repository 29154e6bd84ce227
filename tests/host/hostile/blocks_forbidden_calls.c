/* SPDX-License-Identifier: Apache-2.0
 * Blocks the signal of forbidden calls, then opens a socket. */
#define _GNU_SOURCE
#include <signal.h>
#include <sys/socket.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, NULL);
  socket(AF_INET, SOCK_DGRAM, 0);
  return emit_good(host, sink);
}

PACK_THAT_EMITS_BY(emit);
