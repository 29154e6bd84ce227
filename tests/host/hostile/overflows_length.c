/* SPDX-License-Identifier: Apache-2.0
 * Gives a length that wraps around. */
#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  sink->write(sink, "abc", 3);
  sink->write(sink, "abc", SIZE_MAX);
  return emit_good(host, sink);
}

PACK_THAT_EMITS_BY(emit);
