/* SPDX-License-Identifier: Apache-2.0
 * Opens a socket, to tell someone. */
#define _GNU_SOURCE
#include <sys/socket.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  socket(AF_INET, SOCK_DGRAM, 0);
  return emit_good(host, sink);
}

PACK_THAT_EMITS_BY(emit);
