/* SPDX-License-Identifier: Apache-2.0
 * Never ends being loaded. */
#include "pack_entry.h"

__attribute__((constructor)) static void begin(void) {
  for (;;) (void)good_document[0];
}

PACK_THAT_EMITS_BY(emit_good);
