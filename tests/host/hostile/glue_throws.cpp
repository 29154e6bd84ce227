// SPDX-License-Identifier: Apache-2.0
// A pack in C++, by the glue header, whose function throws.
#include <unkink/pack.hpp>

#include <stdexcept>

static std::string document() { throw std::runtime_error("no calendar here"); }

UNKINK_PACK(document);
