// SPDX-License-Identifier: Apache-2.0
// The one door to toml++: every unit that needs it includes this, so that all agree on its
// settings.
//
// Its assertions check its own parser. A parser that is compiled in (header-only) must not end the
// program on somebody's file; guard_toml keeps from it all input on which they would fail.
#pragma once

#ifndef TOML_ASSERT
#define TOML_ASSERT(expr) static_assert(true)
#endif
#define TOML_ENABLE_FORMATTERS 0

#include <toml++/toml.h>
