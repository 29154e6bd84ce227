/* SPDX-License-Identifier: Apache-2.0
 * The extension unkink.routine/1: a pack composes or paces a routine for one person.
 *
 * A pack that has it returns its unkink_routine_t from get_extension("unkink.routine/1"), and says
 * in manifest.toml, beside its library, what it needs to know:
 *
 *   [routine]
 *   answers   = ["age"]          # items of the ruleset whose answers it needs
 *   exercises = true             # which exercises of the pack this person may do
 *   [[routine.input]]            # what is asked of the person besides, with --plan-input
 *   id       = "work_start"
 *   type     = "time"            # time (HH:MM) or integer (with range = [1, 52])
 *   required = true              # without it the pack is not asked
 *
 * Nothing else is told to it, and nothing before triage has decided that there may be a plan.
 *
 * What it writes is a TOML document of [[routine]] tables as in a pack's own document, without
 * sources, and with two keys more: `at`, times of the day, and a part's `dose`:
 *
 *   [[routine]]
 *   id       = "today"
 *   name     = "Breaks for today"
 *   occasion = "On a working day."
 *   at       = ["10:30", "12:00"]
 *   part     = [{ exercise = "rhomboid-reach", seconds = 30, dose = { repetitions = 2 } }]
 *
 * Its parts name exercises that were accepted, of this pack or as pack/id of another; their doses
 * are within the ruleset's limits; and each routine passes the person's cautions afterwards, so
 * that one that asks for something forbidden is left out. An empty document is an answer: no
 * routine. No answer is ever kept for another time. It cannot move a disposition.
 */
#ifndef UNKINK_ROUTINE_H
#define UNKINK_ROUTINE_H

#include <unkink/pack.h>

#ifdef __cplusplus
extern "C" {
#endif

#define UNKINK_ROUTINE_EXTENSION "unkink.routine/1"

/* What the person said. Owned by the host; valid until compose returns. */
typedef struct unkink_request {
  /* Size of this struct in the host, in bytes. Read no field that lies beyond it. */
  uint32_t struct_size;
  uint32_t reserved;

  /* The host's own. Leave it alone. */
  void* context;

  /* Gives the value of one key, as text:
   *   "answer.ITEM"  an option's id, several with "; " between them, a whole number in the item's
   *                  unit, "yes" or "no", or "unsure"
   *   "input.ID"     a time as "09:00", or a whole number
   *   "exercises"    ids with ";" between them, in order of the alphabet; "" for none
   * Null where the key was not declared, where nothing was said, or where `key` is null. The text
   * is zero-terminated and stays as it is until compose returns.
   * Never null. [during compose] */
  const char* (*find)(const struct unkink_request* request, const char* key);
} unkink_request_t;

/* The table of the extension. Constant and owned by the pack, like its entry. */
typedef struct unkink_routine {
  /* sizeof(unkink_routine_t) of the header that the pack was built with, in bytes. */
  uint32_t struct_size;
  uint32_t reserved;

  /* Writes the routines for this person to the sink, in any pieces. The same request gives the same
   * bytes every time. emit_pack is not called in the same process.
   * Returns 0 when the document is whole; any other number is an error, whose text goes to
   * host->report_error first.
   * Mandatory, never null. [asked, once, instead of emit_pack] */
  int (*compose)(const unkink_host_t* host, const unkink_request_t* request,
                 const unkink_sink_t* sink);
} unkink_routine_t;

typedef char unkink_check_request[sizeof(unkink_request_t) == 8 + 2 * sizeof(void*) ? 1 : -1];
typedef char unkink_check_routine[sizeof(unkink_routine_t) == 8 + sizeof(void*) ? 1 : -1];

#ifdef __cplusplus
}
#endif

#endif
