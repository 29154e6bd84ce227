/* SPDX-License-Identifier: Apache-2.0
 * A pack as it should be: emits its document in three pieces, one of them empty. */
#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  (void)host;
  if (sink->write(sink, good_document, 5) != 0) return 1;
  if (sink->write(sink, NULL, 0) != 0) return 1;
  return sink->write(sink, good_document + 5, strlen(good_document) - 5);
}

PACK_THAT_EMITS_BY(emit);
