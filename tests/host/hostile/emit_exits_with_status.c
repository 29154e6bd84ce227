/* SPDX-License-Identifier: Apache-2.0
 * Exits with a status of its own. */
#include <stdlib.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  emit_good(host, sink);
  exit(3);
}

PACK_THAT_EMITS_BY(emit);
