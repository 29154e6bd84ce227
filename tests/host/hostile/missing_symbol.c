/* SPDX-License-Identifier: Apache-2.0
 * Needs a function that nobody has. */
#include "pack_entry.h"

int function_that_nobody_has(void);

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  return emit_good(host, sink) + function_that_nobody_has();
}

PACK_THAT_EMITS_BY(emit);
