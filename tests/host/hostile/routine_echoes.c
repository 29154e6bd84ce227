/* SPDX-License-Identifier: Apache-2.0
 * Answers with what it was told. */
#include "routine_entry.h"

static int say(const unkink_sink_t* sink, const char* text) {
  return sink->write(sink, text, strlen(text));
}

static int compose(const unkink_host_t* host, const unkink_request_t* request,
                   const unkink_sink_t* sink) {
  static const char* const keys[] = {"answer.age", "input.start", "exercises", "answer.fever"};
  size_t i;
  (void)host;
  if (request->find(request, NULL) != NULL) return 1;
  for (i = 0; i < sizeof keys / sizeof *keys; ++i) {
    const char* value = request->find(request, keys[i]);
    say(sink, keys[i]);
    say(sink, "=");
    say(sink, value == NULL ? "(null)" : value);
    say(sink, "\n");
  }
  return 0;
}

PACK_THAT_COMPOSES_BY(compose);
