/* SPDX-License-Identifier: Apache-2.0
 * The C ABI of a native pack: one exported object through which a shared library emits its pack
 * document.
 *
 * Write a data pack (pack.toml) unless you must compute: it needs none of this. A native pack emits
 * the same TOML document, and what it emits passes the same reader, checks and limits.
 *
 * States of a pack, in order, each entered once in the life of its process:
 *   loading   the library is being mapped and its constructors run
 *   checking  the host reads the entry; no code of the pack runs
 *   asked     the host calls emit_pack once; or get_extension, and then one function of what it
 *             gives, once
 *   ended     the process is left at once: no destructor and no atexit function runs
 *
 * The process is a throw-away one: it loads one pack, is asked once, and is killed at a deadline.
 * It has an empty environment, nothing to read, no output but the sink, and tight limits on memory,
 * processor time and files. A pack that crashes, hangs or leaves loses its own answer and nothing
 * else. It never sees a person's answers here, and it cannot move a disposition. What it can try
 * but not do: open a file or a socket, start a process, a thread or a program, signal another
 * process, make memory executable. Whoever tries is ended at once and refused with that reason.
 *
 * Rules for every function below:
 *   - it is called from one thread, and not from a constructor;
 *   - no C++ exception may leave it;
 *   - who allocates also frees: no memory changes its owner across this border;
 *   - texts are UTF-8, and zero-terminated unless a length stands beside them.
 *
 * Versions: the major number stands in the exported symbol's name and changes when a pack would
 * have to be built anew. The minor number grows when a field is appended at the end of a struct.
 * A host loads a pack of its own major and of no later minor than its own, and says so in words
 * when it refuses. Fields are never removed, reordered or given another meaning.
 */
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

/* "UNKP" as a number: tells an entry from any other object of that name. */
#define UNKINK_PACK_MAGIC 0x554E4B50

/* What the host offers. Owned by the host; valid until emit_pack returns. */
typedef struct unkink_host {
  /* Size of this struct in the host, in bytes. Read no field that lies beyond it. */
  uint32_t struct_size;

  /* The version that the host has: the major is yours, the minor is yours or later. */
  uint16_t abi_major;
  uint16_t abi_minor;

  /* The host's own. Leave it alone. */
  void* context;

  /* Says why the pack cannot be emitted, as one sentence for the person who installed it.
   * The text is copied during the call and shown cleaned of control characters; of several texts
   * the first counts, and of a long one its beginning. Null or "" says nothing.
   * Once called with a text the pack has failed, whatever emit_pack returns.
   * Never null. [during emit_pack] */
  void (*report_error)(const struct unkink_host* host, const char* text);
} unkink_host_t;

/* Where the document goes. Owned by the host; valid until emit_pack returns. */
typedef struct unkink_sink {
  /* Size of this struct in the host, in bytes. Read no field that lies beyond it. */
  uint32_t struct_size;

  /* The largest document that is taken, in bytes; at least 65536. */
  uint32_t most_bytes;

  /* The host's own. Leave it alone. */
  void* context;

  /* Appends `length` bytes to the document. They are copied during the call, and need not end at
   * the end of a line or of a character. `bytes` may be null when `length` is 0.
   * Returns 0, or another number when the document would grow past most_bytes: nothing is taken
   * then or later, and the pack is refused.
   * Never null. [during emit_pack] */
  int (*write)(const struct unkink_sink* sink, const char* bytes, size_t length);
} unkink_sink_t;

/* What a pack is. Constant: written when the library is built and never changed. */
typedef struct unkink_pack_entry {
  /* UNKINK_PACK_MAGIC. */
  uint32_t magic;

  /* sizeof(unkink_pack_entry_t) of the header that the pack was built with, in bytes. */
  uint32_t struct_size;

  /* UNKINK_ABI_MAJOR and UNKINK_ABI_MINOR of the header that the pack was built with. */
  uint32_t abi_major;
  uint32_t abi_minor;

  /* Writes the whole document, as plugins/README.md describes it, to the sink, in any pieces.
   * The same pack emits the same bytes every time: it must not depend on the time, on chance or on
   * the machine. The document's id is the name of the folder in which the pack is installed.
   * Returns 0 when the document is whole; any other number is an error, whose text goes to
   * host->report_error first.
   * Mandatory, never null. [asked, once] */
  int (*emit_pack)(const unkink_host_t* host, const unkink_sink_t* sink);

  /* Gives the table of functions of one further ability, by its id and revision, such as
   * "unkink.routine/1". The table's type is the one that the extension's own header names.
   * Returns null when the pack does not have that extension. What it returns is owned by the pack
   * and stays valid and unchanged until the process ends.
   * Optional: null means that the pack has no extensions. A host asks for those it knows and
   * carries on without the others. [asked] */
  const void* (*get_extension)(const char* id);
} unkink_pack_entry_t;

/* The first four fields of an entry, so that a pack need not spell them:
 *   const unkink_pack_entry_t unkink_pack_entry_v1 = {UNKINK_PACK_HEAD, emit_pack, NULL};
 */
#define UNKINK_PACK_HEAD \
  UNKINK_PACK_MAGIC, sizeof(unkink_pack_entry_t), UNKINK_ABI_MAJOR, UNKINK_ABI_MINOR

/* The one object that a pack must define. Hide every other symbol (-fvisibility=hidden). */
extern UNKINK_EXPORT const unkink_pack_entry_t unkink_pack_entry_v1;

/* Layout gates: an array of negative size stops the build where a compiler lays out otherwise. */
typedef char unkink_check_host[sizeof(unkink_host_t) == 8 + 2 * sizeof(void*) ? 1 : -1];
typedef char unkink_check_sink[sizeof(unkink_sink_t) == 8 + 2 * sizeof(void*) ? 1 : -1];
typedef char unkink_check_entry[sizeof(unkink_pack_entry_t) == 16 + 2 * sizeof(void*) ? 1 : -1];

#ifdef __cplusplus
}
#endif

#endif
