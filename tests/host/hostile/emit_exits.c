/* SPDX-License-Identifier: Apache-2.0
 * Emits its document and exits with success instead of returning. */
#include <stdlib.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  emit_good(host, sink);
  exit(0);
}

PACK_THAT_EMITS_BY(emit);
