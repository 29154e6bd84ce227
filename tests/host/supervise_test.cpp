// SPDX-License-Identifier: Apache-2.0
// What the supervisor owes to the process that calls it: no leak, no child left, no disturbance.
#include "host/supervise.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <iterator>

#include "host/pack_run.hpp"
#include "support/catch.hpp"

using namespace unkink;
using namespace unkink::test;
using namespace std::chrono_literals;

namespace {

constexpr const char* good_document = "[pack]\nid = \"good\"\n";

HostLimits patient() { return {PACKHOST, 60s, 65536}; }

std::string only_document() {
  return ask_libraries({hostile_pack("good")}, patient()).front().value_or("no document");
}

auto open_files() {
  return std::distance(fs::directory_iterator("/proc/self/fd"), fs::directory_iterator());
}

bool has_children() { return ::waitpid(-1, nullptr, WNOHANG) >= 0 || errno != ECHILD; }

void do_nothing(int) {}

/// Interrupts every system call of this thread again and again while it lives.
class Interruptions {
 public:
  Interruptions() {
    struct sigaction action{};
    action.sa_handler = do_nothing;
    ::sigaction(SIGALRM, &action, &before_);
    set(2000);
  }
  ~Interruptions() {
    set(0);
    ::sigaction(SIGALRM, &before_, nullptr);
  }
  Interruptions(const Interruptions&) = delete;
  Interruptions& operator=(const Interruptions&) = delete;

 private:
  static void set(suseconds_t every) {
    const struct itimerval timer{{0, every}, {0, every}};
    ::setitimer(ITIMER_REAL, &timer, nullptr);
  }
  struct sigaction before_{};
};

}  // namespace

TEST_CASE("results stand in the order of the libraries", "[host]") {
  const auto results = ask_libraries({hostile_pack("endless_sleep"), hostile_pack("good"),
                                      hostile_pack("emit_aborts"), hostile_pack("good")},
                                     {PACKHOST, 2s, 65536});
  REQUIRE(results.size() == 4);
  CHECK(results[0].error().what == "no answer within 2000 ms");
  CHECK(results[1] == good_document);
  CHECK(results[2].error().what == "crashed: SIGABRT");
  CHECK(results[3] == good_document);
}

TEST_CASE("no libraries, no processes, no results", "[host]") {
  CHECK(supervise({}, patient()).empty());
}

TEST_CASE("the whole of a document at the limit comes through, and not one byte more", "[host]") {
  const std::size_t size = std::string_view(good_document).size();
  CHECK(ask_libraries({hostile_pack("good")}, {PACKHOST, 60s, size}).front() == good_document);
  CHECK(ask_libraries({hostile_pack("good")}, {PACKHOST, 60s, size - 1}).front().error().what ==
        "sent more than the limit of 18 bytes");
}

TEST_CASE("no descriptor and no child is left, whatever happened", "[host]") {
  const auto before = open_files();
  const HostLimits limits{PACKHOST, 300ms, 65536};
  ask_libraries(
      {hostile_pack("good"), hostile_pack("endless_loop"), hostile_pack("emit_crashes"),
       hostile_pack("floods_pipe"), hostile_pack("stops_itself"), hostile_pack("nowhere")},
      limits);
  CHECK(open_files() == before);
  CHECK_FALSE(has_children());
}

TEST_CASE("a library given by a relative path is found from here", "[host]") {
  const auto relative = fs::relative(hostile_pack("good"));
  CHECK(ask_libraries({relative}, patient()).front() == good_document);
}

TEST_CASE("children are waited for even where SIGCHLD was ignored, and it stays so", "[host]") {
  const auto before = ::signal(SIGCHLD, SIG_IGN);
  CHECK(only_document() == good_document);
  CHECK(::signal(SIGCHLD, before) == SIG_IGN);
}

TEST_CASE("a parent without standard streams can still ask", "[host]") {
  const int kept = ::fcntl(0, F_DUPFD_CLOEXEC, 10);
  ::close(0);
  const std::string document = only_document();
  ::dup2(kept, 0);
  ::close(kept);
  CHECK(document == good_document);
}

TEST_CASE("signals to the parent disturb nothing", "[host]") {
  const Interruptions interruptions;
  CHECK(only_document() == good_document);
  CHECK(ask_libraries({hostile_pack("endless_sleep")}, {PACKHOST, 300ms, 65536})
            .front()
            .error()
            .what == "no answer within 300 ms");
}

TEST_CASE("a parent without packhost, or without descriptors, gets a reason", "[host]") {
  const auto absent = ask_libraries({hostile_pack("good")}, {"/nowhere/packhost", 60s, 65536});
  CHECK(absent.front().error().what == "packhost cannot be started: No such file or directory");

  const auto library = sealed(hostile_pack("good"));
  REQUIRE(library);
  struct rlimit before{};
  ::getrlimit(RLIMIT_NOFILE, &before);
  const struct rlimit none{0, before.rlim_max};
  ::setrlimit(RLIMIT_NOFILE, &none);
  const auto results = supervise({{&*library, std::nullopt}}, patient());
  ::setrlimit(RLIMIT_NOFILE, &before);
  CHECK(results.front().error().what == "packhost cannot be supervised: Too many open files");
  CHECK_FALSE(has_children());
}
