/* SPDX-License-Identifier: Apache-2.0
 * Writes bytes and makes them executable. */
#define _GNU_SOURCE
#include <sys/mman.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  void* bytes = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  mprotect(bytes, 4096, PROT_READ | PROT_EXEC);
  return emit_good(host, sink);
}

PACK_THAT_EMITS_BY(emit);
