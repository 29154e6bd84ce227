/* SPDX-License-Identifier: Apache-2.0
 * Makes a file. */
#define _GNU_SOURCE
#include <fcntl.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  open("/tmp/unkink-was-here", O_CREAT | O_WRONLY, 0600);
  return emit_good(host, sink);
}

PACK_THAT_EMITS_BY(emit);
