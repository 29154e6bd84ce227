// SPDX-License-Identifier: Apache-2.0
// How long whole processes take, each against /bin/true: started, run and waited for, in turns.
#include <algorithm>
#include <cstdlib>

#include "whole_run.hpp"

using namespace unkink::bench;

int main(int argc, char** argv) {
  if (argc != 4) stop("usage: startup PROGRAM FOLDER-OF-SAMPLES TIMES");
  const std::string program = argv[1];
  const std::string samples = argv[2];
  const int times = std::max(1, std::atoi(argv[3]));
  std::vector<Contender> contenders = {
      {"/bin/true", {"/bin/true"}},
      {"unkink help", {program, "help"}},
      {"unkink triage, emergency (no packs)", {program, "triage", samples + "/bladder.toml"}},
      {"unkink triage, plan from three packs", {program, "triage", samples + "/desk-worker.toml"}}};
  run_in_turns(contenders, times);
  print_table(contenders, times);
}
