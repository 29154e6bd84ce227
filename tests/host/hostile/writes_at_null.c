/* SPDX-License-Identifier: Apache-2.0
 * Gives the host a length without bytes. */
#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  (void)host;
  return sink->write(sink, NULL, 100);
}

PACK_THAT_EMITS_BY(emit);
