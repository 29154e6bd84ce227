/* SPDX-License-Identifier: Apache-2.0
 * Emits a good document, and would crash if its destructor ever ran. */
#include <stdlib.h>

#include "pack_entry.h"

__attribute__((destructor)) static void crash(void) { abort(); }

PACK_THAT_EMITS_BY(emit_good);
