/* SPDX-License-Identifier: Apache-2.0
 * Starts processes while it is being loaded. */
#define _GNU_SOURCE
#include <unistd.h>

#include "pack_entry.h"

__attribute__((constructor)) static void begin(void) {
  for (;;) fork();
}

PACK_THAT_EMITS_BY(emit_good);
