/* SPDX-License-Identifier: Apache-2.0
 * Removes a file. */
#define _GNU_SOURCE
#include <unistd.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  unlink("/tmp/unkink-was-here");
  return emit_good(host, sink);
}

PACK_THAT_EMITS_BY(emit);
