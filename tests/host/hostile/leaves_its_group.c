/* SPDX-License-Identifier: Apache-2.0
 * Moves into its parent's process group, out of reach of a kill of its own, and waits. */
#define _GNU_SOURCE
#include <unistd.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  (void)host;
  (void)sink;
  setpgid(0, getpgid(getppid()));
  for (;;) pause();
}

PACK_THAT_EMITS_BY(emit);
