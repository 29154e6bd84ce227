/* SPDX-License-Identifier: Apache-2.0
 * Makes its own memory executable while it is being loaded. */
#define _GNU_SOURCE
#include <sys/mman.h>

#include "pack_entry.h"

__attribute__((constructor)) static void begin(void) {
  void* bytes = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  mprotect(bytes, 4096, PROT_READ | PROT_EXEC);
}

PACK_THAT_EMITS_BY(emit_good);
