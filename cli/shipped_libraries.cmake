# SPDX-License-Identifier: Apache-2.0
# Writes to SOURCE the list of the shipped packs' libraries: PACKS is a list of id=file.
set(rows "")
foreach(pack IN LISTS PACKS)
  string(REGEX MATCH "^([^=]+)=(.+)$" parts "${pack}")
  file(SHA256 "${CMAKE_MATCH_2}" hash)
  string(APPEND rows "      {\"${CMAKE_MATCH_1}\", \"${hash}\"},\n")
endforeach()
file(WRITE ${SOURCE} "// Written by shipped_libraries.cmake.
#include \"cli/shipped_libraries.hpp\"

namespace unkink {

std::vector<ShippedLibrary> shipped_libraries() {
  return {
${rows}  };
}

}  // namespace unkink
")
