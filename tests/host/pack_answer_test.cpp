// SPDX-License-Identifier: Apache-2.0
// Judging bytes and wait statuses, without any process.
#include "host/pack_answer.hpp"

#include <unkink/private/pack_frame.h>

#include <csignal>

#include "support/catch.hpp"

using namespace unkink;

namespace {

constexpr std::size_t largest = 100;
constexpr int exited = 0;

// As Linux encodes them: the signal's number, or the status in the second byte.
constexpr int killed_by(int signal) { return signal; }
constexpr int exited_with(int status) { return status << 8; }

std::string frame(std::uint32_t kind, const std::string& text) {
  const unkink_frame_head_t head{UNKINK_FRAME_MAGIC, UNKINK_FRAME_VERSION, kind,
                                 static_cast<std::uint32_t>(text.size())};
  return std::string(reinterpret_cast<const char*>(&head), sizeof head) + text;
}

std::string document(const std::string& text) { return frame(UNKINK_FRAME_DOCUMENT, text); }
std::string refusal(const std::string& text) { return frame(UNKINK_FRAME_REFUSAL, text); }

std::string with_byte(std::string bytes, std::size_t at, char value) {
  bytes[at] = value;
  return bytes;
}

struct Row {
  const char* name;
  std::string received;
  int wait_status;
  const char* reason;  ///< null: the document "text" counts
};

const Row rows[] = {
    {"a document", document("text"), exited, nullptr},
    {"a document and a crash", document("text"), killed_by(SIGSEGV), "crashed: SIGSEGV"},
    {"a document and a core", document("text"), killed_by(SIGBUS) | 0x80, "crashed: SIGBUS"},
    {"a document and a status", document("text"), exited_with(4),
     "ended with status 4, so its answer does not count"},
    {"nothing and a status", "", exited_with(4), "ended with status 4 and without an answer"},
    {"nothing", "", exited, "ended without an answer"},
    {"too much processor time", "", killed_by(SIGXCPU), "crashed: SIGXCPU (processor time limit)"},
    {"a forbidden call with its signal blocked", "", killed_by(SIGSYS),
     "crashed: SIGSYS (forbidden system call, such as starting a thread)"},
    {"a nameless signal", "", killed_by(40), "crashed: signal 40"},
    {"not ended at all", document("text"), 0x7f, "its end could not be observed"},
    {"half a head", document("text").substr(0, 7), exited, "malformed answer"},
    {"a head alone", document("text").substr(0, 16), exited, "malformed answer"},
    {"a byte too few", document("text").substr(0, 19), exited, "malformed answer"},
    {"a byte too many", document("text") + "!", exited, "malformed answer"},
    {"two frames", document("text") + document("text"), exited, "malformed answer"},
    {"another magic number", with_byte(document("text"), 0, 'x'), exited, "malformed answer"},
    {"another version", with_byte(document("text"), 4, 9), exited, "malformed answer"},
    {"another kind", frame(3, "text"), exited, "malformed answer"},
    {"another length", with_byte(document("text"), 15, 1), exited, "malformed answer"},
    {"more than the limit", document(std::string(101, 'x')), exited,
     "sent more than the limit of 100 bytes"},
    {"more than the limit and a kill", std::string(200, 'x'), killed_by(SIGKILL),
     "sent more than the limit of 100 bytes"},
    {"a refusal", refusal("built for ABI 9, this host has 1"), exited,
     "built for ABI 9, this host has 1"},
    {"a refusal with controls", refusal("a\x1b]0;b\x07 c"), exited, "a<U+001B>]0;b<U+0007> c"},
    {"a refusal without words", refusal(""), exited, "refused without a reason"},
};

}  // namespace

TEST_CASE("an answer counts only as one whole frame of a process that ended well", "[host]") {
  for (const Row& row : rows) {
    INFO(row.name);
    const auto result = judge_answer(row.received, row.wait_status, largest);
    if (row.reason == nullptr)
      CHECK(result == "text");
    else
      CHECK(result.error().what == row.reason);
  }
}

TEST_CASE("an empty document is a document", "[host]") {
  CHECK(judge_answer(document(""), exited, largest) == "");
}

TEST_CASE("a document may be as large as the limit", "[host]") {
  const std::string text(largest, 'x');
  CHECK(judge_answer(document(text), exited, largest) == text);
}
