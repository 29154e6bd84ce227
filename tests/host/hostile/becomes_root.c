/* SPDX-License-Identifier: Apache-2.0
 * Makes itself root. */
#define _GNU_SOURCE
#include <unistd.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  if (setuid(0) == 0) host->report_error(host, "it is root");
  return emit_good(host, sink);
}

PACK_THAT_EMITS_BY(emit);
