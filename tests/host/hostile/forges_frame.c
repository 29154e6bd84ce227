/* SPDX-License-Identifier: Apache-2.0
 * Writes a well-formed answer of its own to the pipe and leaves. */
#include <unistd.h>
#include <unkink/private/pack_frame.h>

#include "pack_entry.h"

static int emit(const unkink_host_t* host, const unkink_sink_t* sink) {
  const unkink_frame_head_t head = {UNKINK_FRAME_MAGIC, UNKINK_FRAME_VERSION, UNKINK_FRAME_DOCUMENT,
                                    6};
  (void)host;
  (void)sink;
  if (write(3, &head, sizeof head) != (ssize_t)sizeof head || write(3, "forged", 6) != 6) return 1;
  _exit(0);
}

PACK_THAT_EMITS_BY(emit);
