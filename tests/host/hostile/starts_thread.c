/* SPDX-License-Identifier: Apache-2.0
 * Starts a thread. */
#define _GNU_SOURCE
#include <pthread.h>

#include "pack_entry.h"

static void* wait_for_ever(void* nothing) {
  for (;;) (void)nothing;
}

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  pthread_t thread;
  pthread_create(&thread, NULL, wait_for_ever, NULL);
  return emit_good(host, sink);
}

PACK_THAT_EMITS_BY(emit);
