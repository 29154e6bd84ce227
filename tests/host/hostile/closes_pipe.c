/* SPDX-License-Identifier: Apache-2.0
 * Closes the pipe that the answer goes through. */
#include <unistd.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  close(3);
  return emit_good(host, sink);
}

PACK_THAT_EMITS_BY(emit);
