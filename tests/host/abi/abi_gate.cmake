# SPDX-License-Identifier: Apache-2.0
# Compares the layout of the headers in NOW with those in FROZEN by abidiff, and shows by altered
# copies that it would find a break. CC is a C compiler, HERE this folder, WORK a scratch folder.
function(compile_probe headers library)
  execute_process(
    COMMAND ${CC} -std=c99 -g -O0 -shared -fPIC -fvisibility=hidden -I ${headers}
            ${HERE}/every_struct.c -o ${library}
    COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# Sets `broken` to whether anything but fields at the end of a struct was changed, and `report`.
# Read off the report: abidiff 2.2's own suppression of appended fields lets changed types pass too.
function(compare library)
  execute_process(COMMAND ${ABIDIFF} ${WORK}/frozen.so ${library}
    RESULT_VARIABLE status OUTPUT_VARIABLE report ERROR_VARIABLE report)
  if(NOT status MATCHES "^[0-9]+$" OR status GREATER 12)
    message(FATAL_ERROR "abidiff failed (${status}): ${report}")
  endif()
  string(REGEX REPLACE "type size changed from [0-9]+ to [0-9]+" "" changes "${report}")
  set(broken FALSE PARENT_SCOPE)
  if(status AND (status GREATER 4 OR NOT changes MATCHES "data member insertion" OR
     changes MATCHES "offset changed|type of |name changed|member deletion|changed from"))
    set(broken TRUE PARENT_SCOPE)
  endif()
  set(report "${report}" PARENT_SCOPE)
endfunction()

# alter(<name> <header> <from> <to> <passes|fails>): the verdict on an altered copy of the headers.
function(alter name header from to verdict)
  set(copy ${WORK}/${name})
  file(REMOVE_RECURSE ${copy})
  file(COPY ${NOW}/unkink DESTINATION ${copy})
  file(READ ${copy}/unkink/${header} text)
  string(REPLACE "${from}" "${to}" altered "${text}")
  if(altered STREQUAL text)
    message(FATAL_ERROR "${name}: ${header} has no ${from}")
  endif()
  file(WRITE ${copy}/unkink/${header} "${altered}")
  # The headers' own gates would stop the build before abidiff could speak.
  foreach(file IN ITEMS pack.h routine.h)
    file(READ ${copy}/unkink/${file} text)
    string(REGEX REPLACE "typedef char unkink_check_[^;]*;" "" text "${text}")
    file(WRITE ${copy}/unkink/${file} "${text}")
  endforeach()
  compile_probe(${copy} ${copy}.so)
  compare(${copy}.so)
  if(broken AND verdict STREQUAL passes OR NOT broken AND verdict STREQUAL fails)
    message(FATAL_ERROR "${name}: broken is ${broken}, but it ${verdict}\n${report}")
  endif()
endfunction()

file(MAKE_DIRECTORY ${WORK})
compile_probe(${FROZEN} ${WORK}/frozen.so)
compile_probe(${NOW} ${WORK}/now.so)
compare(${WORK}/now.so)
if(broken)
  message(FATAL_ERROR "the headers break ABI 1:\n${report}")
endif()
alter(appended pack.h "} unkink_host_t;" "void* more; } unkink_host_t;" passes)
alter(appended_request routine.h "} unkink_request_t;" "void* more; } unkink_request_t;" passes)
alter(inserted pack.h "uint32_t most_bytes;" "uint32_t more; uint32_t most_bytes;" fails)
alter(changed pack.h "uint32_t most_bytes;" "uint64_t most_bytes;" fails)
alter(argument pack.h "const char* bytes, size_t length);" "const char* bytes, int length);" fails)
alter(reordered routine.h "uint32_t struct_size;" "uint64_t struct_size;" fails)
