/* SPDX-License-Identifier: Apache-2.0
 * Crashes while the loader chooses between forms of a function. */
#include "pack_entry.h"

typedef int (*emitter_t)(const unkink_host_t*, const unkink_sink_t*);

static emitter_t choose(void) {
  *(volatile int*)0 = 1;
  return emit_good;
}

__attribute__((ifunc("choose"))) static int emit(const unkink_host_t*, const unkink_sink_t*);

PACK_THAT_EMITS_BY(emit);
