/* SPDX-License-Identifier: Apache-2.0
 * Crashes when it is asked for a routine. */
#include "routine_entry.h"

static int compose(const unkink_host_t* host, const unkink_request_t* request,
                   const unkink_sink_t* sink) {
  (void)host;
  (void)sink;
  return *(volatile int*)request->context = 0, *(volatile int*)0;
}

PACK_THAT_COMPOSES_BY(compose);
