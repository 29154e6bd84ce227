/* SPDX-License-Identifier: Apache-2.0
 * Closes the pipe, so that the answer seems to be at its end, and never ends. */
#include <unistd.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  (void)host;
  (void)sink;
  close(3);
  for (;;) pause();
}

PACK_THAT_EMITS_BY(emit);
