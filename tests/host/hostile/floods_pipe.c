/* SPDX-License-Identifier: Apache-2.0
 * Writes without end to the pipe, past the sink. */
#include <unistd.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  static const char zeros[65536];
  (void)host;
  (void)sink;
  while (write(3, zeros, sizeof zeros) > 0) {
  }
  return 1;
}

PACK_THAT_EMITS_BY(emit);
