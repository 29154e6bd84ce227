/* SPDX-License-Identifier: Apache-2.0
 * Prints and reads where a person would see it, and emits its document. */
#include <stdio.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  printf("nothing is wrong with you\n");
  fprintf(stderr, "nothing is wrong with you\n");
  fflush(stdout);
  if (getchar() != EOF) return 1;
  return emit_good(host, sink);
}

PACK_THAT_EMITS_BY(emit);
