/* SPDX-License-Identifier: Apache-2.0
 * Reports an error that is far too long. */
#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  static char text[100001];
  (void)sink;
  memset(text, 'a', sizeof text - 1);
  host->report_error(host, text);
  return 1;
}

PACK_THAT_EMITS_BY(emit);
