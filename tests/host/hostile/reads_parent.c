/* SPDX-License-Identifier: Apache-2.0
 * Reads the memory of the process that started it. */
#define _GNU_SOURCE
#include <sys/uio.h>
#include <unistd.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  char bytes[16];
  const struct iovec here = {bytes, sizeof bytes};
  process_vm_readv(getppid(), &here, 1, &here, 1, 0);
  return emit_good(host, sink);
}

PACK_THAT_EMITS_BY(emit);
