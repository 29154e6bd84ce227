# SPDX-License-Identifier: Apache-2.0
# Fails unless LIBRARY exports exactly one symbol, the pack entry. NM is the program nm.
execute_process(COMMAND ${NM} --dynamic --defined-only --format=just-symbols ${LIBRARY}
  OUTPUT_VARIABLE symbols OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
if(NOT symbols STREQUAL "unkink_pack_entry_v1")
  message(FATAL_ERROR "${LIBRARY} exports: ${symbols}")
endif()
