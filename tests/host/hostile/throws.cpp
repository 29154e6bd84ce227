// SPDX-License-Identifier: Apache-2.0
// Lets a C++ exception out of emit_pack.
#include <unkink/pack.h>

#include <stdexcept>

static int emit(const unkink_host_t*, const unkink_sink_t*) { throw std::runtime_error("thrown"); }

const unkink_pack_entry_t unkink_pack_entry_v1 = {UNKINK_PACK_HEAD, emit, nullptr};
