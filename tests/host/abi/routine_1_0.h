/* SPDX-License-Identifier: Apache-2.0
 * routine.h as it was with unkink.routine/1, without its words. Never change this file. */
#ifndef UNKINK_ROUTINE_H
#define UNKINK_ROUTINE_H
#include <unkink/pack.h>
#ifdef __cplusplus
extern "C" {
#endif
#define UNKINK_ROUTINE_EXTENSION "unkink.routine/1"
typedef struct unkink_request {
  uint32_t struct_size;
  uint32_t reserved;
  void* context;
  const char* (*find)(const struct unkink_request* request, const char* key);
} unkink_request_t;
typedef struct unkink_routine {
  uint32_t struct_size;
  uint32_t reserved;
  int (*compose)(const unkink_host_t* host, const unkink_request_t* request,
                 const unkink_sink_t* sink);
} unkink_routine_t;
typedef char unkink_check_request[sizeof(unkink_request_t) == 8 + 2 * sizeof(void*) ? 1 : -1];
typedef char unkink_check_routine[sizeof(unkink_routine_t) == 8 + sizeof(void*) ? 1 : -1];
#ifdef __cplusplus
}
#endif
#endif
