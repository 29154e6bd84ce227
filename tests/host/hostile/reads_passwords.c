/* SPDX-License-Identifier: Apache-2.0
 * Reads a file of the system. */
#define _GNU_SOURCE
#include <fcntl.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  open("/etc/passwd", O_RDONLY);
  return emit_good(host, sink);
}

PACK_THAT_EMITS_BY(emit);
