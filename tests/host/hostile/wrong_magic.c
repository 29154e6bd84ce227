/* SPDX-License-Identifier: Apache-2.0
 * Has an entry that is something else. */
#include "pack_entry.h"

const unkink_pack_entry_t unkink_pack_entry_v1 = {
    0x12345678, sizeof(unkink_pack_entry_t), UNKINK_ABI_MAJOR, UNKINK_ABI_MINOR, emit_good, NULL};
