/* SPDX-License-Identifier: Apache-2.0
 * The next step and dose of the push-up ladder. Steps and their weeks are those of the document's
 * [[ladder]]; from one to the next by its own words: two sets of 8 at first, on when three sets of
 * 12 are clean, and one step back after a flare.
 */
#include <stdlib.h>
#include <string.h>

#include "shipped_pack.h"

enum {
  most_steps = 8,
  first_sets = 2,
  first_repetitions = 8,
  clean_sets = 3,
  clean_repetitions = 12,
  seconds_a_repetition = 4,
  seconds_of_rest = 60
};

typedef struct step {
  char exercise[64];
  int earliest_week;
} step_t;

/* What to do next; `step` counts from 0. */
typedef struct dose {
  int step;
  int sets;
  int repetitions;
} dose_t;

static int read_ladder(step_t* steps) {
  const char* at = strstr(shipped_document(), "[[ladder]]");
  int count = 0;
  while (at != NULL && count < most_steps && (at = strstr(at, "{ exercise =")) != NULL) {
    const char* week = strstr(at, "earliest_week =");
    at = quoted_after(at, steps[count].exercise, sizeof steps[count].exercise);
    if (at == NULL || week == NULL) break;
    steps[count++].earliest_week = atoi(week + strlen("earliest_week ="));
  }
  return count;
}

static int is_in_list(const char* list, const char* id) {
  const size_t length = strlen(id);
  while (list != NULL && *list != '\0') {
    const size_t entry = strcspn(list, ";");
    if (entry == length && strncmp(list, id, length) == 0) return 1;
    list += entry + (list[entry] == ';');
  }
  return 0;
}

static dose_t begin_of(int step) {
  const dose_t dose = {step, first_sets, first_repetitions};
  return dose;
}

static dose_t next_dose(const step_t* steps, int count, const unkink_request_t* request) {
  const int week = whole_number(request, "input.push_up_week", 1);
  dose_t done;
  done.step = whole_number(request, "input.push_up_step", 1) - 1;
  done.sets = whole_number(request, "input.push_up_sets", 1);
  done.repetitions = whole_number(request, "input.push_up_repetitions", 1);
  if (done.step >= count) done.step = count - 1;
  if (whole_number(request, "input.push_up_flare", 0) == 1)
    return begin_of(done.step > 0 ? done.step - 1 : 0);
  if (done.repetitions < clean_repetitions) {
    done.repetitions += 2;
    if (done.repetitions > clean_repetitions) done.repetitions = clean_repetitions;
    return done;
  }
  done.repetitions = clean_repetitions;
  if (done.sets < clean_sets) {
    const dose_t more = {done.step, done.sets + 1, first_repetitions};
    return more;
  }
  if (done.step + 1 < count && week >= steps[done.step + 1].earliest_week)
    return begin_of(done.step + 1);
  return done;
}

static int write_step(const unkink_sink_t* sink, const step_t* steps, int count, dose_t dose) {
  const int seconds =
      dose.sets * dose.repetitions * seconds_a_repetition + (dose.sets - 1) * seconds_of_rest;
  return write_text(sink,
                    "[[routine]]\n"
                    "id       = \"push-up-step\"\n"
                    "name     = \"Push-up ladder, step %d of %d\"\n"
                    "occasion = \"On your next day of strength work.\"\n"
                    "part     = [{ exercise = \"%s\", seconds = %d,"
                    " dose = { sets = %d, repetitions = %d },"
                    " say = \"Rest for a minute between sets. End a set when it is no longer"
                    " clean.\" }]\n",
                    dose.step + 1, count, steps[dose.step].exercise, seconds, dose.sets,
                    dose.repetitions);
}

int compose_routine(const unkink_host_t* host, const unkink_request_t* request,
                    const unkink_sink_t* sink) {
  step_t steps[most_steps];
  const char* doable = request->find(request, "exercises");
  const int count = read_ladder(steps);
  dose_t dose;
  if (count == 0) {
    host->report_error(host, "the push-up ladder is not in the document");
    return 1;
  }
  dose = next_dose(steps, count, request);
  /* Down to a step that this person may do; none is an answer too. */
  while (dose.step >= 0 && !is_in_list(doable, steps[dose.step].exercise))
    dose = begin_of(dose.step - 1);
  return dose.step < 0 ? 0 : write_step(sink, steps, count, dose);
}
