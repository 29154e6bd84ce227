// SPDX-License-Identifier: Apache-2.0
// A pack in C++, by the glue header: it emits a document and composes a routine.
#include <unkink/pack.hpp>

static std::string document() { return "[pack]\nid = \"good\"\n"; }

static std::string routines(const unkink::Request& request) {
  if (!request.has("input.start")) throw std::string("nothing was said");
  return "start=" + request.text("input.start") + " other=" + request.text("input.other", "none");
}

UNKINK_PACK_WITH_ROUTINES(document, routines);
