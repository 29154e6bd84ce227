// SPDX-License-Identifier: Apache-2.0
// Asking packs for a routine: what they are told, and what becomes of those that misbehave.
#include "host/pack_run.hpp"
#include "support/catch.hpp"

using namespace unkink;
using namespace unkink::test;
using namespace std::chrono_literals;

namespace {

std::string composed(const char* pack, const std::string& request) {
  const HostLimits limits{PACKHOST, 60s, 65536};
  const auto result = ask_libraries({hostile_pack(pack)}, limits, request).front();
  return result ? *result : "refused: " + result.error().what;
}

struct Row {
  const char* pack;
  const char* result;
};

const Row rows[] = {
    {"routine_crashes", "refused: crashed: SIGSEGV"},
    {"routine_fails", "refused: reported: no ladder here"},
    {"routine_opens_file", "refused: tried to open a file"},
    {"routine_at_no_address", "refused: crashed: SIGSEGV"},
    {"routine_without_compose", "refused: its unkink.routine/1 has no compose"},
    {"good", "refused: has no extension unkink.routine/1"},
    {"glue_throws", "refused: has no extension unkink.routine/1"},
    {"glue_good", "refused: reported: an exception that is no std::exception"},
};

}  // namespace

TEST_CASE("a pack is told what was declared and said, and null for the rest", "[host]") {
  CHECK(composed("routine_echoes", "answer.age=48\ninput.start=09:00\nexercises=\n") ==
        "answer.age=48\ninput.start=09:00\nexercises=\nanswer.fever=(null)\n");
  CHECK(composed("routine_echoes", "") ==
        "answer.age=(null)\ninput.start=(null)\nexercises=(null)\nanswer.fever=(null)\n");
}

TEST_CASE("a long request comes through whole", "[host]") {
  const std::string list(50'000, 'x');
  CHECK(composed("routine_echoes", "exercises=" + list + "\n").find(list) != std::string::npos);
}

TEST_CASE("a pack that fails to compose is refused with its reason", "[host]") {
  for (const Row& row : rows) {
    INFO(row.pack);
    CHECK(composed(row.pack, "exercises=a\n") == row.result);
  }
}

TEST_CASE("the C++ glue hands over values, and what is thrown as a reason", "[host]") {
  CHECK(composed("glue_good", "input.start=09:00\n") == "start=09:00 other=none");
  const HostLimits limits{PACKHOST, 60s, 65536};
  const auto thrown = ask_libraries({hostile_pack("glue_throws")}, limits).front();
  CHECK(thrown.error().what == "reported: no calendar here");
  const auto good = ask_libraries({hostile_pack("glue_good")}, limits).front();
  CHECK(good == "[pack]\nid = \"good\"\n");
}
