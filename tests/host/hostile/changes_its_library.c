/* SPDX-License-Identifier: Apache-2.0
 * Cuts its own sealed library. */
#define _GNU_SOURCE
#include <unistd.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  if (ftruncate(4, 0) == 0) host->report_error(host, "the library could be cut");
  return emit_good(host, sink);
}

PACK_THAT_EMITS_BY(emit);
