/* SPDX-License-Identifier: Apache-2.0
 * Was built for an ABI of another major number. */
#include "pack_entry.h"

const unkink_pack_entry_t unkink_pack_entry_v1 = {
    UNKINK_PACK_MAGIC, sizeof(unkink_pack_entry_t), 9, 0, emit_good, NULL};
