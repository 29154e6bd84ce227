/* SPDX-License-Identifier: Apache-2.0
 * Takes all memory while it is being loaded, and crashes when there is no more. */
#include <stdlib.h>

#include "pack_entry.h"

__attribute__((constructor)) static void begin(void) {
  for (;;) memset(malloc(1 << 20), 1, 1 << 20);
}

PACK_THAT_EMITS_BY(emit_good);
