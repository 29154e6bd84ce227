/* SPDX-License-Identifier: Apache-2.0
 * pack.h as it was in ABI 1.0, without its words. Never change this file. */
#ifndef UNKINK_PACK_H
#define UNKINK_PACK_H
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
#if defined(_WIN32)
#define UNKINK_EXPORT __declspec(dllexport)
#else
#define UNKINK_EXPORT __attribute__((visibility("default")))
#endif
#define UNKINK_ABI_MAJOR 1
#define UNKINK_ABI_MINOR 0
#define UNKINK_PACK_MAGIC 0x554E4B50
typedef struct unkink_host {
  uint32_t struct_size;
  uint16_t abi_major;
  uint16_t abi_minor;
  void* context;
  void (*report_error)(const struct unkink_host* host, const char* text);
} unkink_host_t;
typedef struct unkink_sink {
  uint32_t struct_size;
  uint32_t most_bytes;
  void* context;
  int (*write)(const struct unkink_sink* sink, const char* bytes, size_t length);
} unkink_sink_t;
typedef struct unkink_pack_entry {
  uint32_t magic;
  uint32_t struct_size;
  uint32_t abi_major;
  uint32_t abi_minor;
  int (*emit_pack)(const unkink_host_t* host, const unkink_sink_t* sink);
  const void* (*get_extension)(const char* id);
} unkink_pack_entry_t;
#define UNKINK_PACK_HEAD \
  UNKINK_PACK_MAGIC, sizeof(unkink_pack_entry_t), UNKINK_ABI_MAJOR, UNKINK_ABI_MINOR
extern UNKINK_EXPORT const unkink_pack_entry_t unkink_pack_entry_v1;
typedef char unkink_check_host[sizeof(unkink_host_t) == 8 + 2 * sizeof(void*) ? 1 : -1];
typedef char unkink_check_sink[sizeof(unkink_sink_t) == 8 + 2 * sizeof(void*) ? 1 : -1];
typedef char unkink_check_entry[sizeof(unkink_pack_entry_t) == 16 + 2 * sizeof(void*) ? 1 : -1];
#ifdef __cplusplus
}
#endif
#endif
