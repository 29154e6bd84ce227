/* SPDX-License-Identifier: Apache-2.0
 * Is linked so that its stack would be executable. */
#include "pack_entry.h"

PACK_THAT_EMITS_BY(emit_good);
