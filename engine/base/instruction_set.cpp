// SPDX-License-Identifier: Apache-2.0
#include "base/instruction_set.hpp"

#include <algorithm>

namespace unkink {
namespace {

#if defined(__x86_64__)
// What the compiler was told that it may use: Highway's targets AVX2 and AVX3.
bool has_avx2() {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
         __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("fma") &&
         __builtin_cpu_supports("f16c") && __builtin_cpu_supports("pclmul") &&
         __builtin_cpu_supports("aes");
}

bool has_avx512() {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
         __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw");
}
#else
bool has_avx2() { return false; }
bool has_avx512() { return false; }
#endif

InstructionSet widest_here() {
  if (!has_avx2()) return InstructionSet::scalar;
  return has_avx512() ? InstructionSet::avx512 : InstructionSet::avx2;
}

InstructionSet& chosen() {
  static InstructionSet set = widest_here();
  return set;
}

}  // namespace

InstructionSet instruction_set() { return chosen(); }

void limit_instruction_set(InstructionSet widest) { chosen() = std::min(widest_here(), widest); }

}  // namespace unkink
