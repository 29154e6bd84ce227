// SPDX-License-Identifier: Apache-2.0
// Nothing of its own: the precompiled headers of all tests need one file to be made for.
#include "support/precompiled.hpp"
