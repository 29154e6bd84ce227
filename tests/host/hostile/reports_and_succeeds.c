/* SPDX-License-Identifier: Apache-2.0
 * Reports an error, then emits its document and says that all is well. */
#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  host->report_error(host, "half of the exercises are missing");
  return emit_good(host, sink);
}

PACK_THAT_EMITS_BY(emit);
