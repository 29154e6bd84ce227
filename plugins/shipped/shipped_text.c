/* SPDX-License-Identifier: Apache-2.0
 * Texts of the shipped packs: writing them, and finding them in the embedded document.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "shipped_pack.h"

int write_text(const unkink_sink_t* sink, const char* format, ...) {
  char text[1000];
  va_list values;
  int length;
  va_start(values, format);
  length = vsnprintf(text, sizeof text, format, values);
  va_end(values);
  if (length < 0 || (size_t)length >= sizeof text) return 1;
  return sink->write(sink, text, (size_t)length);
}

int whole_number(const unkink_request_t* request, const char* key, int otherwise) {
  const char* value = request->find(request, key);
  return value == NULL ? otherwise : atoi(value);
}

const char* quoted_after(const char* at, char* out, size_t size) {
  const char* begin = strchr(at, '"');
  const char* end = begin == NULL ? NULL : strchr(begin + 1, '"');
  size_t length;
  if (end == NULL) return NULL;
  length = (size_t)(end - begin) - 1;
  if (length >= size) return NULL;
  memcpy(out, begin + 1, length);
  out[length] = '\0';
  return end + 1;
}
