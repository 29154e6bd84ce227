/* SPDX-License-Identifier: Apache-2.0
 * Returns an error and does not say why. */
#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  emit_good(host, sink);
  return 7;
}

PACK_THAT_EMITS_BY(emit);
