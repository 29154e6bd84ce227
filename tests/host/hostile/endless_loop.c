/* SPDX-License-Identifier: Apache-2.0
 * Never returns, and burns the processor. */
#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  volatile int turns = 0;
  (void)host;
  (void)sink;
  for (;;) turns = !turns;
}

PACK_THAT_EMITS_BY(emit);
