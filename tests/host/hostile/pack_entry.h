/* SPDX-License-Identifier: Apache-2.0
 * The entry that most packs of this folder share: right in all but what its function does. */
#ifndef HOSTILE_PACK_ENTRY_H
#define HOSTILE_PACK_ENTRY_H

#include <string.h>
#include <unkink/pack.h>

#define PACK_THAT_EMITS_BY(function) \
  const unkink_pack_entry_t unkink_pack_entry_v1 = {UNKINK_PACK_HEAD, function, NULL}

static const char good_document[] = "[pack]\nid = \"good\"\n";

static inline int emit_good(const unkink_host_t* host, const unkink_sink_t* sink) {
  (void)host;
  return sink->write(sink, good_document, strlen(good_document));
}

#endif
