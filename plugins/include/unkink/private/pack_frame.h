/* SPDX-License-Identifier: Apache-2.0
 * How packhost is called by the process that started it, and answers it. Not part of the packs'
 * ABI, not installed.
 *
 * packhost is called as `packhost TASK LARGEST CONFINEMENT`: a word of UNKINK_TASK_, the most bytes
 * that the answer may have, and UNKINK_MUST_CONFINE or UNKINK_MAY_BE_UNCONFINED. The library is the
 * sealed memory file at UNKINK_LIBRARY_FD; a routine's request is the one at UNKINK_REQUEST_FD, in
 * lines "key=value", or "key" where nothing was said.
 * It writes exactly one frame to UNKINK_FRAME_FD, the head below and then
 * `length` bytes, and leaves with status 0. Both sides are of one build on one machine, so numbers
 * are in its own byte order. The pack shares the process and can forge all of this: what comes out
 * is foreign text, whatever its frame says.
 */
#ifndef UNKINK_PRIVATE_PACK_FRAME_H
#define UNKINK_PRIVATE_PACK_FRAME_H

#include <stdint.h>

#define UNKINK_FRAME_FD 3
#define UNKINK_LIBRARY_FD 4
#define UNKINK_REQUEST_FD 5

#define UNKINK_TASK_DOCUMENT "document"
#define UNKINK_TASK_ROUTINE "routine"
#define UNKINK_TASK_PROBE "probe"

#define UNKINK_MUST_CONFINE "must-confine"
#define UNKINK_MAY_BE_UNCONFINED "may-be-unconfined"

#define UNKINK_FRAME_MAGIC 0x554E4B46 /* "UNKF" as a number */
#define UNKINK_FRAME_VERSION 1

/* What a frame holds: the document (or the probe's report), or one sentence that says why there is
 * none. */
#define UNKINK_FRAME_DOCUMENT 1
#define UNKINK_FRAME_REFUSAL 2

/* The longest sentence of a refusal, in bytes. */
#define UNKINK_FRAME_LONGEST_REFUSAL 1000

typedef struct unkink_frame_head {
  uint32_t magic;
  uint32_t version;
  uint32_t kind;
  uint32_t length; /* bytes that follow */
} unkink_frame_head_t;

#endif
