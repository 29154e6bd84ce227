/* SPDX-License-Identifier: Apache-2.0
 * Emits an empty document. */
#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  (void)host;
  return sink->write(sink, NULL, 0);
}

PACK_THAT_EMITS_BY(emit);
