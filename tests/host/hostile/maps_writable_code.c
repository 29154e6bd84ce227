/* SPDX-License-Identifier: Apache-2.0
 * Asks for memory in which it could write a program. */
#define _GNU_SOURCE
#include <sys/mman.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return emit_good(host, sink);
}

PACK_THAT_EMITS_BY(emit);
