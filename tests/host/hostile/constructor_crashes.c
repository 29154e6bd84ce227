/* SPDX-License-Identifier: Apache-2.0
 * Crashes while it is being loaded. */
#include <signal.h>

#include "pack_entry.h"

__attribute__((constructor)) static void crash(void) { raise(SIGSEGV); }

PACK_THAT_EMITS_BY(emit_good);
