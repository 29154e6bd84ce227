/* SPDX-License-Identifier: Apache-2.0
 * A pack that includes pack.h and nothing else: the header must stand alone, in C and in C++. */
#include <unkink/pack.h>

static int emit_pack(const unkink_host_t* host, const unkink_sink_t* sink) {
  if (host->abi_major != UNKINK_ABI_MAJOR) {
    host->report_error(host, "another host");
    return 1;
  }
  return sink->write(sink, "x", 1);
}

static const void* get_extension(const char* id) { return id[0] == 'x' ? id : NULL; }

const unkink_pack_entry_t unkink_pack_entry_v1 = {UNKINK_PACK_HEAD, emit_pack, get_extension};
