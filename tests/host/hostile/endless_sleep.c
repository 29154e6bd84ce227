/* SPDX-License-Identifier: Apache-2.0
 * Sleeps for ever with every signal blocked. */
#include <signal.h>
#include <unistd.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  sigset_t all;
  (void)host;
  (void)sink;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, NULL);
  for (;;) pause();
}

PACK_THAT_EMITS_BY(emit);
