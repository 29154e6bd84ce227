/* SPDX-License-Identifier: Apache-2.0
 * Stops its own process, which then neither answers nor ends. */
#include <signal.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  raise(SIGSTOP);
  return emit_good(host, sink);
}

PACK_THAT_EMITS_BY(emit);
