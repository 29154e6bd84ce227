/* SPDX-License-Identifier: Apache-2.0
 * The entry of packs that emit a good document and compose a routine by one function. */
#ifndef HOSTILE_ROUTINE_ENTRY_H
#define HOSTILE_ROUTINE_ENTRY_H

#include <unkink/routine.h>

#include "pack_entry.h"

#define PACK_THAT_COMPOSES_BY(function)                                          \
  static const unkink_routine_t table = {sizeof(unkink_routine_t), 0, function}; \
  static const void* get_extension(const char* id) {                             \
    return strcmp(id, UNKINK_ROUTINE_EXTENSION) == 0 ? &table : NULL;            \
  }                                                                              \
  const unkink_pack_entry_t unkink_pack_entry_v1 = {UNKINK_PACK_HEAD, emit_good, get_extension}

#endif
