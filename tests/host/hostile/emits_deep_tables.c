/* SPDX-License-Identifier: Apache-2.0
 * Emits a key of as many parts as the document can be long. */
#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  int i;
  (void)host;
  if (sink->write(sink, "a", 1) != 0) return 1;
  for (i = 0; i < 30000; ++i)
    if (sink->write(sink, ".a", 2) != 0) return 1;
  return 0;
}

PACK_THAT_EMITS_BY(emit);
