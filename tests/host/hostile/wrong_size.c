/* SPDX-License-Identifier: Apache-2.0
 * Says that its entry is larger than its version has it. */
#include "pack_entry.h"

const unkink_pack_entry_t unkink_pack_entry_v1 = {UNKINK_PACK_MAGIC, 4096,      UNKINK_ABI_MAJOR,
                                                  UNKINK_ABI_MINOR,  emit_good, NULL};
