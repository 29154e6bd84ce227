/* SPDX-License-Identifier: Apache-2.0
 * Opens a local socket while it is being loaded. */
#define _GNU_SOURCE
#include <sys/socket.h>

#include "pack_entry.h"

__attribute__((constructor)) static void begin(void) { socket(AF_UNIX, SOCK_STREAM, 0); }

PACK_THAT_EMITS_BY(emit_good);
