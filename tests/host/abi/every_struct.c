/* SPDX-License-Identifier: Apache-2.0
 * Names every struct of the ABI, so that its layout stands in the debug information. */
#include <unkink/routine.h>

UNKINK_EXPORT int every_type(const unkink_host_t* host, const unkink_sink_t* sink,
                             const unkink_pack_entry_t* entry, const unkink_request_t* request,
                             const unkink_routine_t* routine);

int every_type(const unkink_host_t* host, const unkink_sink_t* sink,
               const unkink_pack_entry_t* entry, const unkink_request_t* request,
               const unkink_routine_t* routine) {
  return host != NULL && sink != NULL && entry != NULL && request != NULL && routine != NULL;
}
