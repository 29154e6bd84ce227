// SPDX-License-Identifier: Apache-2.0
#include "whole_run.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace unkink::bench {

void stop(const std::string& why) {
  std::fprintf(stderr, "bench: %s\n", why.c_str());
  std::exit(3);
}

namespace {

using Clock = std::chrono::steady_clock;

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> list;
  for (auto& word : words) list.push_back(word.data());
  list.push_back(nullptr);
  return list;
}

// One run from spawn to exit, its output thrown away.
double run_once(Contender& contender) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  const auto argv = pointers(contender.words);
  const auto own = pointers(contender.environment);
  const auto start = Clock::now();
  pid_t child = -1;
  if (posix_spawn(&child, argv[0], &actions, nullptr, argv.data(),
                  contender.environment.empty() ? environ : own.data()) != 0) {
    stop("cannot start " + contender.words[0]);
  }
  int status = 0;
  waitpid(child, &status, 0);
  const std::chrono::duration<double, std::milli> taken = Clock::now() - start;
  posix_spawn_file_actions_destroy(&actions);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) stop(contender.name + " failed");
  return taken.count();
}

double best(const Contender& contender) { return std::ranges::min(contender.milliseconds); }

double median(const Contender& contender) {
  auto sorted = contender.milliseconds;
  std::ranges::sort(sorted);
  return sorted[sorted.size() / 2];
}

}  // namespace

void run_in_turns(std::vector<Contender>& contenders, int times) {
  for (int i = 0; i < times; ++i) {
    for (auto& contender : contenders) contender.milliseconds.push_back(run_once(contender));
  }
}

void print_table(const std::vector<Contender>& contenders, int times) {
  const auto& measure = contenders.front();
  std::printf("%d runs each, in turns            best, ms  median   times %s\n", times,
              measure.name.c_str());
  std::printf("%-38s %9s %9s %8s %8s\n", "", "", "", "best", "median");
  for (const auto& contender : contenders) {
    std::printf("%-38s %9.2f %9.2f %8.1f %8.1f\n", contender.name.c_str(), best(contender),
                median(contender), best(contender) / best(measure),
                median(contender) / median(measure));
  }
}

}  // namespace unkink::bench
