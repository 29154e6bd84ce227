/* SPDX-License-Identifier: Apache-2.0
 * Takes memory until there is no more. */
#include <stdlib.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  (void)sink;
  for (;;) {
    void* volatile taken = malloc((size_t)1 << 20);
    if (taken == NULL) break;
  }
  host->report_error(host, "no more memory");
  return 1;
}

PACK_THAT_EMITS_BY(emit);
