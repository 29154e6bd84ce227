// SPDX-License-Identifier: Apache-2.0
// How long whole processes take, each against /bin/true: started, run and waited for, in turns.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

struct Contender {
  std::string name;
  std::vector<std::string> words;
  std::vector<double> milliseconds;
};

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> list;
  for (auto& word : words) list.push_back(word.data());
  list.push_back(nullptr);
  return list;
}

[[noreturn]] void stop(const std::string& why) {
  std::fprintf(stderr, "bench: %s\n", why.c_str());
  std::exit(3);
}

// One run from spawn to exit, its output thrown away.
double run_once(Contender& contender) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  const auto argv = pointers(contender.words);
  const auto start = Clock::now();
  pid_t child = -1;
  if (posix_spawn(&child, argv[0], &actions, nullptr, argv.data(), environ) != 0) {
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

void print_row(const Contender& contender, const Contender& measure) {
  std::printf("%-38s %9.2f %9.2f %8.1f %8.1f\n", contender.name.c_str(), best(contender),
              median(contender), best(contender) / best(measure),
              median(contender) / median(measure));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) stop("usage: startup PROGRAM FOLDER-OF-SAMPLES TIMES");
  const std::string program = argv[1];
  const std::string samples = argv[2];
  const int times = std::max(1, std::atoi(argv[3]));
  std::vector<Contender> contenders = {
      {"/bin/true", {"/bin/true"}, {}},
      {"unkink help", {program, "help"}, {}},
      {"unkink triage, emergency (no packs)", {program, "triage", samples + "/bladder.toml"}, {}},
      {"unkink triage, plan from three packs",
       {program, "triage", samples + "/desk-worker.toml"},
       {}}};
  for (int i = 0; i < times; ++i) {
    for (auto& contender : contenders) contender.milliseconds.push_back(run_once(contender));
  }
  std::printf("%d runs each, in turns            best, ms  median   times /bin/true\n", times);
  std::printf("%-38s %9s %9s %8s %8s\n", "", "", "", "best", "median");
  for (const auto& contender : contenders) print_row(contender, contenders.front());
}
