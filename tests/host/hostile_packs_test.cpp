// SPDX-License-Identifier: Apache-2.0
// Packs that misbehave in every way we know: each is survived, and each has its reason.
#include <algorithm>
#include <iterator>

#include "host/confinement_probe.hpp"
#include "host/pack_run.hpp"
#include "support/catch.hpp"

using namespace unkink;
using namespace unkink::test;
using namespace std::chrono_literals;

namespace {

struct Hostile {
  const char* pack;
  const char* reason;
};

// These answer or end by themselves, so a busy machine gets all the time that it needs.
const Hostile ending[] = {
    {"constructor_crashes", "crashed: SIGSEGV"},
    {"constructor_leaves", "ended without an answer"},
    {"emit_crashes", "crashed: SIGSEGV"},
    {"emit_aborts", "crashed: SIGABRT"},
    {"emit_exits", "ended without an answer"},
    {"emit_exits_with_status", "ended with status 3 and without an answer"},
    {"stack_overflow", "crashed: SIGSEGV"},
    {"floods_sink", "sent more than the limit of 65536 bytes"},
    {"floods_pipe", "sent more than the limit of 65536 bytes"},
    {"garbage_on_pipe", "malformed answer"},
    {"forges_second_frame", "malformed answer"},
    {"closes_pipe", "ended with status 1 and without an answer"},
    {"unbounded_allocation", "reported: no more memory"},
    {"reports_error", "reported: no <U+001B>[31mcalendar here"},
    {"reports_and_succeeds", "reported: half of the exercises are missing"},
    {"fails_silently", "emit_pack returned 7 and did not say why"},
    {"throws", "crashed: SIGABRT"},
    {"wrong_magic", "is not a pack: its entry has a wrong magic number"},
    {"wrong_major", "built for ABI 9, this host has 1"},
    {"newer_minor", "built for ABI 1.7, this host has 1.0"},
    {"wrong_size", "its entry says that it has 4096 bytes, ABI 1.0 has 32"},
    {"no_emit", "its entry has no emit_pack"},
    {"no_entry", "is not a pack: it exports no unkink_pack_entry_v1"},
    {"missing_symbol", "cannot be loaded: undefined symbol: function_that_nobody_has"},
    {"nowhere", "cannot be opened: No such file or directory"},
    {"leaves_its_group", "tried to change its identity"},
    {"constructor_signals_parent", "tried to send a signal"},
    {"signals_parent", "tried to send a signal"},
    {"signals_everyone", "tried to send a signal"},
    {"constructor_opens_socket", "tried to open a socket"},
    {"opens_socket", "tried to open a socket"},
    {"constructor_creates_file", "tried to open a file"},
    {"creates_file", "tried to open a file"},
    {"deletes_file", "tried to change files"},
    {"changes_its_library", "tried to change files"},
    {"reads_passwords", "tried to open a file"},
    {"maps_writable_code", "tried to make memory executable"},
    {"makes_code_of_bytes", "tried to make memory executable"},
    {"constructor_makes_code", "tried to make memory executable"},
    {"needs_executable_stack", "tried to make memory executable"},
    {"traces_parent", "tried to look into another process"},
    {"reads_parent", "tried to look into another process"},
    {"starts_thread", "crashed: SIGSYS (forbidden system call, such as starting a thread)"},
    {"constructor_forks", "tried to start a process"},
    {"runs_program", "tried to run a program"},
    {"raises_limits", "tried to change its limits"},
    {"becomes_root", "tried to change its identity"},
    {"hides_forbidden_calls", "tried to open a socket"},
    {"blocks_forbidden_calls",
     "crashed: SIGSYS (forbidden system call, such as starting a thread)"},
    {"allocates_in_constructor", "crashed: SIGSEGV"},
    {"crashes_in_resolver", "crashed: SIGSEGV"},
    {"writes_at_null", "reported: wrote from a null pointer"},
    {"writes_everywhere", "crashed: SIGXFSZ (it may write no file)"},
    {"overflows_length", "sent more than the limit of 65536 bytes"},
    {"starts_processes", "tried to start a process"},
};

// These would never end.
const char* const hanging[] = {"constructor_loops", "endless_loop", "endless_sleep", "stops_itself",
                               "closes_pipe_and_waits"};

// These do odd things and still give an answer that counts.
const char* const harmless[] = {"exit_handler_crashes", "good", "destructor_crashes", "prints",
                                "looks_around"};

HostLimits patient() { return {PACKHOST, 60s, 65536}; }

std::string reason_of(const Result<std::string>& result) {
  return result ? "a document: " + *result : result.error().what;
}

std::string only_reason(const fs::path& library) {
  return reason_of(ask_libraries({library}, patient()).front());
}

}  // namespace

TEST_CASE("a pack that crashes, leaves, floods or lies is refused with its reason", "[host]") {
  std::vector<fs::path> libraries;
  for (const Hostile& hostile : ending) libraries.push_back(hostile_pack(hostile.pack));
  const auto results = ask_libraries(libraries, patient());
  REQUIRE(results.size() == std::size(ending));
  for (std::size_t i = 0; i < results.size(); ++i) {
    INFO(ending[i].pack);
    CHECK(reason_of(results[i]) == ending[i].reason);
  }
}

TEST_CASE("packs that never end are killed together at one deadline", "[host]") {
  std::vector<fs::path> libraries;
  for (const char* name : hanging) libraries.push_back(hostile_pack(name));
  const auto results = ask_libraries(libraries, {PACKHOST, 300ms, 65536});
  REQUIRE(results.size() == std::size(hanging));
  for (std::size_t i = 0; i < results.size(); ++i) {
    INFO(hanging[i]);
    CHECK(reason_of(results[i]) == "no answer within 300 ms");
  }
}

TEST_CASE("a pack cannot print, read, see variables or files, nor spoil its answer late",
          "[host]") {
  std::vector<fs::path> libraries;
  for (const char* name : harmless) libraries.push_back(hostile_pack(name));
  const auto results = ask_libraries(libraries, patient());
  REQUIRE(results.size() == std::size(harmless));
  for (std::size_t i = 0; i < results.size(); ++i) {
    INFO(harmless[i]);
    CHECK(reason_of(results[i]) == "a document: [pack]\nid = \"good\"\n");
  }
}

TEST_CASE("a forged answer is nothing but a document", "[host]") {
  CHECK(only_reason(hostile_pack("forges_frame")) == "a document: forged");
}

TEST_CASE("an error text that is too long is cut", "[host]") {
  CHECK(only_reason(hostile_pack("reports_at_length")) == "reported: " + std::string(990, 'a'));
}

TEST_CASE("a file that is no library is refused in the loader's words", "[host]") {
  const TemporaryFolder folder;
  CHECK(only_reason(folder.file("text.so", std::string(200, 'x'))) ==
        "cannot be loaded: invalid ELF header");
  CHECK(only_reason(folder.file("empty.so", "")) == "is empty");
}

TEST_CASE("a library that was cut off anywhere never gives a document", "[host]") {
  const TemporaryFolder folder;
  const auto size = fs::file_size(hostile_pack("good"));
  std::vector<fs::path> libraries;
  for (std::uintmax_t eighths = 1; eighths <= 4; ++eighths) {
    libraries.push_back(folder.library("cut" + std::to_string(eighths) + ".so", "good"));
    fs::resize_file(libraries.back(), size * eighths / 8);
  }
  for (const auto& result : ask_libraries(libraries, patient())) {
    INFO(reason_of(result));
    CHECK_FALSE(result.has_value());
  }
}

TEST_CASE("a pack that computes for ever meets its limit of processor time", "[host]") {
  CHECK(only_reason(hostile_pack("endless_loop")) == "crashed: SIGXCPU (processor time limit)");
}

TEST_CASE("nothing of the file tree can be read while a pack is loaded", "[host]") {
  const auto reason = only_reason(hostile_pack("constructor_reads_passwords"));
  const auto confinement = probe_confinement(patient());
  REQUIRE(confinement);
  const auto files = std::ranges::find(confinement->layers, "files", &ProtectionLayer::name);
  REQUIRE(files != confinement->layers.end());
  if (!files->in_force) WARN("this kernel has no Landlock: a constructor can read files");
  CHECK(reason == (files->in_force ? "a document: [pack]\nid = \"good\"\n"
                                   : "reported: a file could be read"));
}

TEST_CASE("what a pack tried to make is not there", "[host]") {
  only_reason(hostile_pack("creates_file"));
  only_reason(hostile_pack("constructor_creates_file"));
  CHECK_FALSE(fs::exists("/tmp/unkink-was-here"));
}
