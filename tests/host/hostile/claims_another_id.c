/* SPDX-License-Identifier: Apache-2.0
 * Claims to be the yoga pack. */
#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  static const char text[] =
      "[pack]\nid = \"yoga\"\nname = \"Yoga\"\nversion = \"9\"\nlicence = \"MIT\"\nlanguage = "
      "\"en\"\ndemands_version = 1\n";
  (void)host;
  return sink->write(sink, text, sizeof text - 1);
}

PACK_THAT_EMITS_BY(emit);
