/* SPDX-License-Identifier: Apache-2.0
 * Gives a table of routines without a function in it. */
#include <unkink/routine.h>

#include "pack_entry.h"

static const void* get_extension(const char* id) {
  static const unkink_routine_t table = {sizeof(unkink_routine_t), 0, NULL};
  (void)id;
  return &table;
}

const unkink_pack_entry_t unkink_pack_entry_v1 = {UNKINK_PACK_HEAD, emit_good, get_extension};
