/* SPDX-License-Identifier: Apache-2.0
 * Leaves a function behind that crashes when the process exits. */
#include <stdlib.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  atexit(abort);
  return emit_good(host, sink);
}

PACK_THAT_EMITS_BY(emit);
