/* SPDX-License-Identifier: Apache-2.0
 * Writes through a null pointer. */
#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  volatile int* volatile nowhere = NULL;
  (void)host;
  (void)sink;
  *nowhere = 1;
  return 0;
}

PACK_THAT_EMITS_BY(emit);
