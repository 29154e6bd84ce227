/* SPDX-License-Identifier: Apache-2.0
 * Emits quotes that are never closed. */
#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  int i;
  (void)host;
  if (sink->write(sink, "a = ", 4) != 0) return 1;
  for (i = 0; i < 10000; ++i)
    if (sink->write(sink, "\"\"\"x", 4) != 0) return 1;
  return 0;
}

PACK_THAT_EMITS_BY(emit);
