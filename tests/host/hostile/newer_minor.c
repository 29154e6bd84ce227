/* SPDX-License-Identifier: Apache-2.0
 * Was built for a later minor number than this host has. */
#include "pack_entry.h"

const unkink_pack_entry_t unkink_pack_entry_v1 = {
    UNKINK_PACK_MAGIC, sizeof(unkink_pack_entry_t), UNKINK_ABI_MAJOR, 7, emit_good, NULL};
