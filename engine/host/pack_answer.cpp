// SPDX-License-Identifier: Apache-2.0
// From a process's bytes and end to a document or a reason.
#include "host/pack_answer.hpp"

#include <sys/wait.h>
#include <unkink/private/pack_frame.h>

#include <csignal>
#include <cstring>
#include <optional>

#include "base/printable.hpp"

namespace unkink {
namespace {

std::string signal_name(int number) {
  const char* short_name = ::sigabbrev_np(number);
  return short_name != nullptr ? std::string("SIG") + short_name
                               : "signal " + std::to_string(number);
}

std::string crash_reason(int number) {
  std::string reason = "crashed: " + signal_name(number);
  if (number == SIGXCPU) return reason + " (processor time limit)";
  if (number == SIGSYS) return reason + " (forbidden system call, such as starting a thread)";
  if (number == SIGXFSZ) return reason + " (it may write no file)";
  return reason;
}

std::string status_reason(int status, bool silent) {
  return "ended with status " + std::to_string(status) +
         (silent ? " and without an answer" : ", so its answer does not count");
}

/// Why the way in which the process ended spoils whatever it sent; nothing for an orderly end.
std::optional<std::string> bad_end(int wait_status, bool silent) {
  if (WIFSIGNALED(wait_status)) return crash_reason(WTERMSIG(wait_status));
  if (!WIFEXITED(wait_status)) return "its end could not be observed";
  if (WEXITSTATUS(wait_status) != 0) return status_reason(WEXITSTATUS(wait_status), silent);
  return std::nullopt;
}

struct Frame {
  std::uint32_t kind = 0;
  std::string_view text;
};

std::optional<Frame> read_frame(std::string_view received) {
  unkink_frame_head_t head;
  if (received.size() < sizeof head) return std::nullopt;
  std::memcpy(&head, received.data(), sizeof head);
  const std::string_view text = received.substr(sizeof head);
  const bool whole = head.magic == UNKINK_FRAME_MAGIC && head.version == UNKINK_FRAME_VERSION &&
                     head.length == text.size();
  const bool known = head.kind == UNKINK_FRAME_DOCUMENT || head.kind == UNKINK_FRAME_REFUSAL;
  return whole && known ? std::optional(Frame{head.kind, text}) : std::nullopt;
}

std::string refusal_reason(std::string_view text) {
  if (text.empty()) return "refused without a reason";
  return printable(text.substr(0, UNKINK_FRAME_LONGEST_REFUSAL));
}

}  // namespace

std::size_t most_received(std::size_t limit) { return limit + sizeof(unkink_frame_head_t); }

std::string too_much_reason(std::size_t limit) {
  return "sent more than the limit of " + std::to_string(limit) + " bytes";
}

Result<std::string> judge_answer(std::string_view received, int wait_status, std::size_t limit) {
  if (received.size() > most_received(limit)) return failure(too_much_reason(limit));
  if (auto reason = bad_end(wait_status, received.empty())) return failure(*std::move(reason));
  if (received.empty()) return failure("ended without an answer");
  const auto frame = read_frame(received);
  if (!frame) return failure("malformed answer");
  if (frame->kind == UNKINK_FRAME_REFUSAL) return failure(refusal_reason(frame->text));
  return std::string(frame->text);
}

}  // namespace unkink
