/* SPDX-License-Identifier: Apache-2.0
 * Kills every process that it may. */
#define _GNU_SOURCE
#include <signal.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  kill(-1, SIGKILL);
  return emit_good(host, sink);
}

PACK_THAT_EMITS_BY(emit);
