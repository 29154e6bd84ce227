# SPDX-License-Identifier: Apache-2.0
# Writes the bytes of DOCUMENT, and a zero after them, as a C array to HEADER. A string literal would
# not do: C99 promises only 4095 characters.
file(READ ${DOCUMENT} bytes HEX)
if(bytes STREQUAL "")
  message(FATAL_ERROR "${DOCUMENT} is empty")
endif()
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," array "${bytes}")
string(REGEX REPLACE "(0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,)"
  "\\1\n" array "${array}")
file(WRITE ${HEADER} "static const unsigned char document_bytes[] = {\n${array}0x00};\n")
