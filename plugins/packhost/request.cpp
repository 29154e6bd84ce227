// SPDX-License-Identifier: Apache-2.0
// Reading the request's one frame: a sealed file, so that there is nothing to wait for.
#include "request.hpp"

#include <unistd.h>
#include <unkink/private/pack_frame.h>

#include <array>

namespace packhost {

Request::Request(std::string_view text) {
  while (!text.empty()) {
    const auto end = text.find('\n');
    const auto line = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    const auto mark = line.find('=');
    if (mark == line.npos) continue;
    values_.emplace(line.substr(0, mark), line.substr(mark + 1));
  }
}

const char* Request::find(const std::string& key) const {
  const auto found = values_.find(key);
  return found == values_.end() ? nullptr : found->second.c_str();
}

std::string received_request() {
  std::string text;
  std::array<char, 4096> piece{};
  for (;;) {
    const ssize_t count =
        ::pread(UNKINK_REQUEST_FD, piece.data(), piece.size(), static_cast<off_t>(text.size()));
    if (count <= 0) return text;
    text.append(piece.data(), static_cast<std::size_t>(count));
  }
}

}  // namespace packhost
