// SPDX-License-Identifier: Apache-2.0
// Writing the answer's frame, head and text, to the pipe.
#include "send_frame.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string_view>

namespace packhost {
namespace {

std::string_view sent_text(const Answer& answer) {
  const std::string_view text = answer.text;
  return answer.kind == UNKINK_FRAME_REFUSAL ? text.substr(0, UNKINK_FRAME_LONGEST_REFUSAL) : text;
}

std::string frame_of(const Answer& answer) {
  const std::string_view text = sent_text(answer);
  const unkink_frame_head_t head{UNKINK_FRAME_MAGIC, UNKINK_FRAME_VERSION, answer.kind,
                                 static_cast<std::uint32_t>(text.size())};
  std::string frame(sizeof head, '\0');
  std::memcpy(frame.data(), &head, sizeof head);
  return frame.append(text);
}

}  // namespace

bool send_frame(const Answer& answer) {
  const std::string frame = frame_of(answer);
  std::string_view rest = frame;
  while (!rest.empty()) {
    const ssize_t written = ::write(UNKINK_FRAME_FD, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace packhost
