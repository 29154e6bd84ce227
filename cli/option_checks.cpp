// SPDX-License-Identifier: Apache-2.0
#include "cli/option_checks.hpp"

#include <algorithm>
#include <charconv>

namespace unkink {

// CLI11's own validators add what they allow to the name of the value; help says it in words.
CLI::Validator one_of(const std::vector<std::string>& words) {
  return {[words](std::string& typed) {
            if (std::ranges::find(words, typed) != words.end()) return std::string();
            std::string allowed;
            for (const auto& word : words) allowed += (allowed.empty() ? "" : ", ") + word;
            return "\"" + typed + "\" is none of: " + allowed;
          },
          ""};
}

CLI::Validator whole_number(int low, int high) {
  return {[low, high](std::string& typed) {
            int number = 0;
            const auto* end = typed.data() + typed.size();
            const auto read = std::from_chars(typed.data(), end, number);
            const bool right =
                read.ec == std::errc() && read.ptr == end && number >= low && number <= high;
            return right ? std::string()
                         : "\"" + typed + "\" is not a whole number from " + std::to_string(low) +
                               " to " + std::to_string(high);
          },
          ""};
}

}  // namespace unkink
