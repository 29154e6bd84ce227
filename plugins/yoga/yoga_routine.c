/* SPDX-License-Identifier: Apache-2.0
 * The poses that a person may do, in the order with the fewest changes of position: each position
 * is taken once, from sitting by way of kneeling to lying, so that one gets down once and up once.
 */
#include <string.h>

#include "shipped_pack.h"

enum { most_poses = 40, seconds_a_pose = 60, fewest_poses = 3 };

static const char* const way_down[] = {"standing",  "seated", "floor_sitting", "kneeling",
                                       "all_fours", "prone",  "side_lying",    "supine"};

typedef struct pose {
  char id[64];
  char position[32];
} pose_t;

/* Fills in the position that the document gives to the exercise. */
static int find_position(pose_t* pose) {
  const char* at = shipped_document();
  while ((at = strstr(at, "[[exercise]]")) != NULL) {
    char id[64] = "";
    const char* named = strstr(at, "\nid ");
    const char* placed = strstr(at, "\nposition ");
    ++at;
    if (named == NULL || placed == NULL || quoted_after(named, id, sizeof id) == NULL) continue;
    if (strcmp(id, pose->id) == 0)
      return quoted_after(placed, pose->position, sizeof pose->position) != NULL;
  }
  return 0;
}

/* The poses of a list "a;b;c" whose position is known; returns how many. */
static int read_poses(const char* list, pose_t* poses) {
  int count = 0;
  while (*list != '\0' && count < most_poses) {
    const size_t length = strcspn(list, ";");
    if (length < sizeof poses[count].id) {
      memcpy(poses[count].id, list, length);
      poses[count].id[length] = '\0';
      if (find_position(&poses[count])) ++count;
    }
    list += length + (list[length] == ';');
  }
  return count;
}

static int write_poses(const unkink_sink_t* sink, const pose_t* poses, int count) {
  size_t place;
  int i;
  for (place = 0; place < sizeof way_down / sizeof *way_down; ++place)
    for (i = 0; i < count; ++i)
      if (strcmp(poses[i].position, way_down[place]) == 0 &&
          write_text(sink, "  { exercise = \"%s\", seconds = %d },\n", poses[i].id,
                     seconds_a_pose) != 0)
        return 1;
  return 0;
}

int compose_routine(const unkink_host_t* host, const unkink_request_t* request,
                    const unkink_sink_t* sink) {
  pose_t poses[most_poses];
  const char* doable = request->find(request, "exercises");
  const int count = doable == NULL ? 0 : read_poses(doable, poses);
  (void)host;
  if (count < fewest_poses) return 0;
  if (write_text(sink,
                 "[[routine]]\n"
                 "id       = \"in-order\"\n"
                 "name     = \"Your poses in an easy order\"\n"
                 "occasion = \"In place of single poses, when you have the time: you get down and"
                 " up once.\"\n"
                 "part     = [\n") != 0 ||
      write_poses(sink, poses, count) != 0)
    return 1;
  return write_text(sink, "]\n");
}
