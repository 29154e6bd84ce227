# SPDX-License-Identifier: Apache-2.0
# add_shipped_pack(<id>): a pack as we ship it, from its folder: pack.toml, manifest.toml and
# <id>_routine.c. Library, document and manifest are installed side by side.
#
# Target pack_<id> builds pack.so, which emits the document embedded in it, and copies the document
# beside it: a host that cannot confine native packs reads the file. Both are made anew whenever the
# document changes. The build tree's stage has the layout of the installed tree.
set(shipped_folder ${CMAKE_CURRENT_LIST_DIR})

function(add_shipped_pack id)
  set(folder ${CMAKE_CURRENT_SOURCE_DIR}/${id})
  set(document ${folder}/pack.toml)
  set(stage ${UNKINK_STAGE_PACKS}/${id})
  set(embedded ${CMAKE_CURRENT_BINARY_DIR}/embedded/${id}/document_bytes.h)

  add_custom_command(
    OUTPUT ${embedded}
    COMMAND ${CMAKE_COMMAND} -D DOCUMENT=${document} -D HEADER=${embedded}
            -P ${shipped_folder}/embed_document.cmake
    DEPENDS ${document} ${shipped_folder}/embed_document.cmake
    VERBATIM)
  add_custom_command(
    OUTPUT ${stage}/pack.toml
    COMMAND ${CMAKE_COMMAND} -E copy ${document} ${stage}/pack.toml
    DEPENDS ${document}
    VERBATIM)

  add_custom_command(
    OUTPUT ${stage}/manifest.toml
    COMMAND ${CMAKE_COMMAND} -E copy ${folder}/manifest.toml ${stage}/manifest.toml
    DEPENDS ${folder}/manifest.toml
    VERBATIM)

  add_library(pack_${id} MODULE
    ${shipped_folder}/embedded_pack.c ${shipped_folder}/shipped_text.c ${folder}/${id}_routine.c
    ${embedded} ${stage}/pack.toml ${stage}/manifest.toml)
  set_target_properties(pack_${id} PROPERTIES
    PREFIX "" OUTPUT_NAME pack SUFFIX .so
    C_STANDARD 99 C_STANDARD_REQUIRED ON C_EXTENSIONS OFF
    C_VISIBILITY_PRESET hidden
    LIBRARY_OUTPUT_DIRECTORY ${stage})
  target_include_directories(pack_${id} PRIVATE ${shipped_folder}
                                                ${CMAKE_CURRENT_BINARY_DIR}/embedded/${id})
  target_link_libraries(pack_${id} PRIVATE unkink_pack_abi plugin_options)
  target_link_options(pack_${id} PRIVATE LINKER:-z,defs,-z,relro,-z,now,--as-needed)

  # As it was built, byte for byte: the program knows its hash. Installing a target may strip it.
  set_target_properties(pack_${id} PROPERTIES SKIP_BUILD_RPATH ON)
  install(PROGRAMS $<TARGET_FILE:pack_${id}> DESTINATION lib/unkink/packs/${id}
    COMPONENT runtime)
  install(FILES ${document} ${folder}/manifest.toml DESTINATION lib/unkink/packs/${id} COMPONENT runtime)
endfunction()
