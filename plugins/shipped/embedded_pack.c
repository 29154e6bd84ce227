/* SPDX-License-Identifier: Apache-2.0
 * A native pack that emits the document embedded in it at build time, and composes routines by the
 * file that it is built with. All shipped packs are this.
 */
#include <string.h>

#include "document_bytes.h"
#include "shipped_pack.h"

const char* shipped_document(void) { return (const char*)document_bytes; }

static int emit_pack(const unkink_host_t* host, const unkink_sink_t* sink) {
  (void)host;
  return sink->write(sink, (const char*)document_bytes, sizeof document_bytes - 1);
}

static const unkink_routine_t routine = {sizeof(unkink_routine_t), 0, compose_routine};

static const void* get_extension(const char* id) {
  return strcmp(id, UNKINK_ROUTINE_EXTENSION) == 0 ? &routine : NULL;
}

const unkink_pack_entry_t unkink_pack_entry_v1 = {UNKINK_PACK_HEAD, emit_pack, get_extension};
