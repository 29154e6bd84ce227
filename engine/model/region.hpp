// SPDX-License-Identifier: Apache-2.0
// Region: whom to call where.
#pragma once

#include <string>
#include <vector>

namespace unkink {

struct Region {
  std::string id;  ///< lower-case country code, perhaps with a part: "gb", "gb_sct"
  std::string name;
  std::string emergency;  ///< the number to call
  std::string advice;     ///< nurse line and the like, with its number; may be empty
  std::string say;        ///< may be empty
  std::vector<std::string> sources;
  bool fallback = false;  ///< what to print wherever the person is
};

}  // namespace unkink
