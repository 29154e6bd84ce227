// SPDX-License-Identifier: Apache-2.0
// stopwatch LIMIT COMMAND...: runs it, kills it after LIMIT seconds, and appends one line of JSON
// to file descriptor 3. A process this small does not spoil the peak memory that is counted for
// its child, as an interpreter would.
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace {

pid_t child = -1;
volatile sig_atomic_t stopped = 0;

void stop_child(int) {
  stopped = 1;
  kill(child, SIGKILL);
}

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const auto start = std::chrono::steady_clock::now();
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addclose(&actions, 3);
  if (posix_spawnp(&child, argv[2], &actions, nullptr, argv + 2, environ) != 0) return 3;
  signal(SIGALRM, stop_child);
  alarm(static_cast<unsigned>(std::atoi(argv[1])));
  int status = 0;
  rusage used{};
  while (wait4(child, &status, 0, &used) < 0) {
  }
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  dprintf(3, R"({"wall":%.6f,"cpu":%.6f,"peak_mb":%.1f,"exit":%d,"stopped":%s})", wall.count(),
          seconds(used.ru_utime) + seconds(used.ru_stime),
          static_cast<double>(used.ru_maxrss) / 1024, code, stopped != 0 ? "true" : "false");
}
