// SPDX-License-Identifier: Apache-2.0
// A pack that includes pack.hpp and nothing else.
#include <unkink/pack.hpp>

static std::string document() { return "x"; }

static std::string routines(const unkink::Request& request) { return request.text("input.x"); }

UNKINK_PACK_WITH_ROUTINES(document, routines);
