/* SPDX-License-Identifier: Apache-2.0
 * Emits half a document, then aborts. */
#include <stdlib.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  (void)host;
  sink->write(sink, good_document, 5);
  abort();
}

PACK_THAT_EMITS_BY(emit);
