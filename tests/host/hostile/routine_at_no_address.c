/* SPDX-License-Identifier: Apache-2.0
 * Gives an address that is none as its table of routines. */
#include <stdint.h>

#include "pack_entry.h"

static const void* get_extension(const char* id) {
  (void)id;
  return (const void*)(uintptr_t)8;
}

const unkink_pack_entry_t unkink_pack_entry_v1 = {UNKINK_PACK_HEAD, emit_good, get_extension};
