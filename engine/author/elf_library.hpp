// SPDX-License-Identifier: Apache-2.0
// What a shared library says of itself, read from its bytes without loading it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace unkink {

struct ElfLibrary {
  std::vector<std::string> exported;   ///< defined, and seen from outside
  std::vector<std::string> undefined;  ///< to be found elsewhere; weak ones are left out
  std::vector<std::string> needed;     ///< the libraries it asks for
  bool writable_code = false;          ///< a segment is both writable and executable
  bool executable_stack = false;
};

/// Reads a 64-bit little-endian ELF library. Every offset is checked: crafted bytes give an Error,
/// never a crash. Names are raw.
Result<ElfLibrary> read_elf_library(std::string_view bytes);

}  // namespace unkink
