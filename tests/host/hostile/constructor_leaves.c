/* SPDX-License-Identifier: Apache-2.0
 * Ends the process with success while it is being loaded: the worst thing in one process. */
#include <unistd.h>

#include "pack_entry.h"

__attribute__((constructor)) static void leave(void) { _exit(0); }

PACK_THAT_EMITS_BY(emit_good);
