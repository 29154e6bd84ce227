/* SPDX-License-Identifier: Apache-2.0
 * What a shipped pack is made of: its embedded document, its routine, and texts with values in
 * them.
 */
#ifndef SHIPPED_PACK_H
#define SHIPPED_PACK_H

#include <unkink/routine.h>

/* The pack's own document, zero-terminated: what is true of its exercises stands there alone. */
const char* shipped_document(void);

/* The pack's part of routine.h's compose. */
int compose_routine(const unkink_host_t* host, const unkink_request_t* request,
                    const unkink_sink_t* sink);

/* Writes a text by printf's rules, at most 1000 bytes. Returns what the sink's write returns. */
int write_text(const unkink_sink_t* sink, const char* format, ...)
    __attribute__((format(printf, 2, 3)));

/* The value of `key` as a whole number; `otherwise` where nothing was said. */
int whole_number(const unkink_request_t* request, const char* key, int otherwise);

/* Copies the text between the next pair of double quotes after `at` to `out`; returns where it went
 * on, or null where there is none that fits. */
const char* quoted_after(const char* at, char* out, size_t size);

#endif
