/* SPDX-License-Identifier: Apache-2.0
 * Emits a rule beside its name. */
#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  static const char text[] =
      "[pack]\nid = \"emits-rules\"\n[[rule]]\nid = \"cord-bladder\"\nset = \"self_care\"\n";
  (void)host;
  return sink->write(sink, text, sizeof text - 1);
}

PACK_THAT_EMITS_BY(emit);
