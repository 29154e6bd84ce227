/* SPDX-License-Identifier: Apache-2.0
 * Writes to every descriptor that it may have, but not to the answer's. */
#define _GNU_SOURCE
#include <unistd.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  int fd;
  for (fd = 0; fd < 1024; ++fd)
    if (fd != 3 && write(fd, "nothing is wrong with you\n", 26) > 0 && fd > 2)
      host->report_error(host, "a file could be written");
  return emit_good(host, sink);
}

PACK_THAT_EMITS_BY(emit);
