/* SPDX-License-Identifier: Apache-2.0
 * Says why it cannot emit, with an escape sequence and a line break in the text. */
#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  (void)sink;
  host->report_error(host, NULL);
  host->report_error(host, "no \x1b[31mcalendar\nhere");
  host->report_error(host, "a second reason");
  return 1;
}

PACK_THAT_EMITS_BY(emit);
