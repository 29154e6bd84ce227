/* SPDX-License-Identifier: Apache-2.0
 * A pack of ABI 1.0, built with the headers of that time. Never change it: every later host loads
 * it. */
#include <string.h>
#include <unkink/routine.h>

static int write_all(const unkink_sink_t* sink, const char* text) {
  return sink->write(sink, text, strlen(text));
}

static int emit_pack(const unkink_host_t* host, const unkink_sink_t* sink) {
  if (host->struct_size < sizeof *host || host->abi_major != 1) {
    host->report_error(host, "this host is no host of ABI 1");
    return 1;
  }
  if (sink->struct_size < sizeof *sink || sink->most_bytes < 65536) return 2;
  return write_all(sink, "[pack]\nid = \"abi-1.0\"\n");
}

static int compose(const unkink_host_t* host, const unkink_request_t* request,
                   const unkink_sink_t* sink) {
  const char* value = request->find(request, "input.start");
  (void)host;
  if (request->struct_size < sizeof *request) return 2;
  return write_all(sink, value == NULL ? "# nothing" : value);
}

static const unkink_routine_t routine = {sizeof(unkink_routine_t), 0, compose};

static const void* get_extension(const char* id) {
  return strcmp(id, "unkink.routine/1") == 0 ? &routine : NULL;
}

const unkink_pack_entry_t unkink_pack_entry_v1 = {UNKINK_PACK_HEAD, emit_pack, get_extension};
