/* SPDX-License-Identifier: Apache-2.0
 * Emits tables below tables, whose reading takes time by the square of their number. */
#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  int i;
  (void)host;
  if (sink->write(sink, "", 0) != 0) return 1;
  for (i = 0; i < 3000; ++i)
    if (sink->write(sink, "[[a.b.c.d.e.f.g.h]]\n", 20) != 0) return 1;
  return 0;
}

PACK_THAT_EMITS_BY(emit);
