/* SPDX-License-Identifier: Apache-2.0
 * Starts processes that never end, as many as it may up to 16, then emits its document. */
#include <unistd.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  int started;
  for (started = 0; started < 16; ++started) {
    const pid_t child = fork();
    if (child < 0) break;
    while (child == 0) pause();
  }
  return emit_good(host, sink);
}

PACK_THAT_EMITS_BY(emit);
