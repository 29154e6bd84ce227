/* SPDX-License-Identifier: Apache-2.0
 * Gives itself more memory. */
#define _GNU_SOURCE
#include <sys/resource.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  const struct rlimit all = {RLIM_INFINITY, RLIM_INFINITY};
  setrlimit(RLIMIT_AS, &all);
  return emit_good(host, sink);
}

PACK_THAT_EMITS_BY(emit);
