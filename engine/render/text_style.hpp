// SPDX-License-Identifier: Apache-2.0
// How a text may look where it is shown.
#pragma once

namespace unkink {

/// With `colour`, headings are bold. Nothing is ever said by colour alone.
struct TextStyle {
  bool colour = false;
};

}  // namespace unkink
