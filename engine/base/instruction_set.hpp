// SPDX-License-Identifier: Apache-2.0
// Which of the functions that Highway compiled, one for each instruction set, this machine runs.
// Highway's own choice stands in a shared library that times the clock when it is loaded: too
// long for a program that answers one person.
#pragma once

#include <cstdint>

namespace unkink {

enum class InstructionSet : std::uint8_t { scalar, avx2, avx512 };

/// The widest that this machine has, unless it was limited.
InstructionSet instruction_set();

/// For tests, before any thread runs: nothing wider is used from now on.
void limit_instruction_set(InstructionSet widest);

/// One function of three; what was not compiled is null, but never the last.
template <class Function>
Function fitting(Function avx512, Function avx2, Function scalar) {
  const auto set = instruction_set();
  if (set == InstructionSet::avx512 && avx512 != nullptr) return avx512;
  if (set >= InstructionSet::avx2 && avx2 != nullptr) return avx2;
  return scalar;
}

}  // namespace unkink

/// The fitting one of `function`, which a file defined in HWY_NAMESPACE. Needs highway.h.
#define UNKINK_FITTING(function)                             \
  unkink::fitting<decltype(&HWY_STATIC_DISPATCH(function))>( \
      HWY_CHOOSE_AVX3(function), HWY_CHOOSE_AVX2(function), HWY_CHOOSE_FALLBACK(function))
