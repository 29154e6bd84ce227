/* SPDX-License-Identifier: Apache-2.0
 * Kills the process that started it. */
#define _GNU_SOURCE
#include <signal.h>
#include <unistd.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  kill(getppid(), SIGKILL);
  return emit_good(host, sink);
}

PACK_THAT_EMITS_BY(emit);
