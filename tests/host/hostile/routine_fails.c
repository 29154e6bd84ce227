/* SPDX-License-Identifier: Apache-2.0
 * Says why it composes nothing. */
#include "routine_entry.h"

static int compose(const unkink_host_t* host, const unkink_request_t* request,
                   const unkink_sink_t* sink) {
  (void)request;
  (void)sink;
  host->report_error(host, "no ladder here");
  return 1;
}

PACK_THAT_COMPOSES_BY(compose);
