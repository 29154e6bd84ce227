# SPDX-License-Identifier: Apache-2.0
# For third parties: find_package(unkink-pack 1 REQUIRED), then
#
#   unkink_add_pack(<id> <source>... [MANIFEST file] [FILES file...])
#
# builds packs/<id>/pack.so in the binary directory, with the entry as its only exported symbol, no
# symbol left undefined and no library of C++ needed at run time; puts the manifest (as
# manifest.toml) and the other files beside it; and, where the program unkink is found and tests are
# enabled, adds the test "<id> passes pack check". The target is pack_<id>, dots and hyphens as _.
if(NOT TARGET unkink::pack)
  add_library(unkink::pack INTERFACE IMPORTED)
  cmake_path(SET unkink_pack_prefix NORMALIZE "${CMAKE_CURRENT_LIST_DIR}/../../..")
  set_target_properties(unkink::pack PROPERTIES
    INTERFACE_INCLUDE_DIRECTORIES "${unkink_pack_prefix}/include")
endif()
set(unkink_pack_symbols "${CMAKE_CURRENT_LIST_DIR}/pack-symbols.map")
find_program(UNKINK_PROGRAM unkink HINTS "${CMAKE_CURRENT_LIST_DIR}/../../../bin")

function(unkink_add_pack id)
  cmake_parse_arguments(PARSE_ARGV 1 pack "" "MANIFEST" "FILES")
  if(NOT id MATCHES "^[a-z0-9][a-z0-9.-]*$")
    message(FATAL_ERROR "unkink_add_pack: \"${id}\" is not a pack id")
  endif()
  string(MAKE_C_IDENTIFIER "pack_${id}" target)
  set(folder "${CMAKE_CURRENT_BINARY_DIR}/packs/${id}")
  add_library(${target} MODULE ${pack_UNPARSED_ARGUMENTS})
  set_target_properties(${target} PROPERTIES
    PREFIX "" OUTPUT_NAME pack SUFFIX .so
    C_VISIBILITY_PRESET hidden CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON
    SKIP_BUILD_RPATH ON
    LIBRARY_OUTPUT_DIRECTORY "${folder}$<0:>"
    LINK_DEPENDS "${unkink_pack_symbols}")
  target_link_libraries(${target} PRIVATE unkink::pack)
  target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fno-gnu-unique>)
  target_link_options(${target} PRIVATE
    "LINKER:--version-script=${unkink_pack_symbols}" LINKER:-z,defs LINKER:-z,relro
    LINKER:-z,now LINKER:-z,noexecstack LINKER:--as-needed
    $<$<LINK_LANGUAGE:CXX>:-static-libstdc++> $<$<LINK_LANGUAGE:CXX>:-static-libgcc>)
  set(beside ${pack_FILES})
  if(pack_MANIFEST)
    configure_file("${pack_MANIFEST}" "${folder}/manifest.toml" COPYONLY)
  endif()
  foreach(file IN LISTS beside)
    cmake_path(GET file FILENAME name)
    configure_file("${file}" "${folder}/${name}" COPYONLY)
  endforeach()
  if(UNKINK_PROGRAM)
    add_test(NAME "${id} passes pack check" COMMAND ${UNKINK_PROGRAM} pack check "${folder}")
  endif()
endfunction()
