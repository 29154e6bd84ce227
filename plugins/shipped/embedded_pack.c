/* SPDX-License-Identifier: Apache-2.0
 * A native pack that emits the document embedded in it at build time. All shipped packs are this.
 */
#include <unkink/pack.h>

#include "document_bytes.h"

static int emit_pack(const unkink_host_t* host, const unkink_sink_t* sink) {
  (void)host;
  return sink->write(sink, (const char*)document_bytes, sizeof document_bytes);
}

const unkink_pack_entry_t unkink_pack_entry_v1 = {UNKINK_PACK_HEAD, emit_pack, NULL};
