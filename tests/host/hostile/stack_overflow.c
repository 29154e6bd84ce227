/* SPDX-License-Identifier: Apache-2.0
 * Calls itself without end. */
#include "pack_entry.h"

static int deeper(volatile char* above) {
  volatile char here[4096];
  here[0] = *above;
  return deeper(here) + here[0];
}

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  volatile char top = 0;
  (void)host;
  (void)sink;
  return deeper(&top);
}

PACK_THAT_EMITS_BY(emit);
