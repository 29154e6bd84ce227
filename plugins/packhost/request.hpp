// SPDX-License-Identifier: Apache-2.0
// Request: what a routine's pack may know of the person, as the supervisor handed it over.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace packhost {

/// Values by key. Made of lines "key=value"; a key without a value is left out.
class Request {
 public:
  explicit Request(std::string_view text);

  /// The value, owned here, or null.
  const char* find(const std::string& key) const;

 private:
  std::unordered_map<std::string, std::string> values_;
};

/// All of the sealed file at UNKINK_REQUEST_FD; empty where there is none.
std::string received_request();

}  // namespace packhost
