/* SPDX-License-Identifier: Apache-2.0
 * Reads a file of the system while it is being loaded, and reports when it can. */
#define _GNU_SOURCE
#include <fcntl.h>

#include "pack_entry.h"

static int seen;

__attribute__((constructor)) static void begin(void) { seen = open("/etc/passwd", O_RDONLY) >= 0; }

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  if (seen) host->report_error(host, "a file could be read");
  return emit_good(host, sink);
}

PACK_THAT_EMITS_BY(emit);
