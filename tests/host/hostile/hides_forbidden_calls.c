/* SPDX-License-Identifier: Apache-2.0
 * Takes over the signal of forbidden calls, then opens a socket. */
#define _GNU_SOURCE
#include <signal.h>
#include <sys/socket.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  signal(SIGSYS, SIG_IGN);
  socket(AF_INET, SOCK_DGRAM, 0);
  return emit_good(host, sink);
}

PACK_THAT_EMITS_BY(emit);
