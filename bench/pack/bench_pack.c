/* SPDX-License-Identifier: Apache-2.0
 * The small native pack of which bench/packs_bench.cpp makes a hundred.
 */
#include <unkink/pack.h>

#include "document_bytes.h"

static int emit_pack(const unkink_host_t* host, const unkink_sink_t* sink) {
  (void)host;
  return sink->write(sink, (const char*)document_bytes, sizeof document_bytes - 1);
}

const unkink_pack_entry_t unkink_pack_entry_v1 = {UNKINK_PACK_HEAD, emit_pack, NULL};
