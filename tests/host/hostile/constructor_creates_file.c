/* SPDX-License-Identifier: Apache-2.0
 * Makes a file while it is being loaded. */
#define _GNU_SOURCE
#include <fcntl.h>

#include "pack_entry.h"

__attribute__((constructor)) static void begin(void) {
  open("/tmp/unkink-was-here", O_CREAT | O_WRONLY, 0600);
}

PACK_THAT_EMITS_BY(emit_good);
