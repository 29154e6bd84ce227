/* SPDX-License-Identifier: Apache-2.0
 * Lacks the function that every pack must have. */
#include "pack_entry.h"

PACK_THAT_EMITS_BY(NULL);
