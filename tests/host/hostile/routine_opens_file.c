/* SPDX-License-Identifier: Apache-2.0
 * Keeps what it was told. */
#include <stdio.h>

#include "routine_entry.h"

static int compose(const unkink_host_t* host, const unkink_request_t* request,
                   const unkink_sink_t* sink) {
  (void)host;
  (void)request;
  (void)sink;
  return fopen("/tmp/unkink-was-here", "w") == NULL;
}

PACK_THAT_COMPOSES_BY(compose);
