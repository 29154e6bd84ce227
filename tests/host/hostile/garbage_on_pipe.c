/* SPDX-License-Identifier: Apache-2.0
 * Writes garbage to the pipe before its answer. */
#include <unistd.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  if (write(3, "garbage", 7) != 7) return 1;
  return emit_good(host, sink);
}

PACK_THAT_EMITS_BY(emit);
