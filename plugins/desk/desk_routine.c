/* SPDX-License-Identifier: Apache-2.0
 * Breaks for the working hours: the 90-second reset every 90 minutes, none in the last half hour.
 */
#include "shipped_pack.h"

enum { day = 1440, between_breaks = 90, quiet_end = 30, most_breaks = 16 }; /* minutes */

/* Minutes since midnight; the host has seen to it that the value is "HH:MM". */
static int minutes_of(const char* time) {
  return ((time[0] - '0') * 10 + (time[1] - '0')) * 60 + (time[3] - '0') * 10 + (time[4] - '0');
}

static int write_times(const unkink_sink_t* sink, int begin, int length) {
  int at;
  int count = 0;
  for (at = between_breaks; at + quiet_end <= length && count < most_breaks; at += between_breaks) {
    const int time = (begin + at) % day;
    if (write_text(sink, "%s\"%02d:%02d\"", count == 0 ? "" : ", ", time / 60, time % 60) != 0)
      return 1;
    ++count;
  }
  return 0;
}

int compose_routine(const unkink_host_t* host, const unkink_request_t* request,
                    const unkink_sink_t* sink) {
  const char* from = request->find(request, "input.work_start");
  const char* to = request->find(request, "input.work_end");
  int begin;
  int length;
  (void)host;
  if (from == NULL || to == NULL) return 0;
  begin = minutes_of(from);
  length = (minutes_of(to) - begin + day) % day; /* a night shift ends on the next day */
  if (length < between_breaks + quiet_end) return 0;
  if (write_text(sink,
                 "[[routine]]\n"
                 "id       = \"breaks\"\n"
                 "name     = \"Breaks for your working hours\"\n"
                 "occasion = \"On a working day from %s to %s: the 90-second office reset.\"\n"
                 "at       = [",
                 from, to) != 0 ||
      write_times(sink, begin, length) != 0)
    return 1;
  return write_text(sink,
                    "]\n"
                    "part     = [\n"
                    "  { exercise = \"rhomboid-reach\", seconds = 30 },\n"
                    "  { exercise = \"four-direction-shoulders\", seconds = 30 },\n"
                    "  { exercise = \"seated-fold\", seconds = 30 },\n"
                    "]\n");
}
