// SPDX-License-Identifier: Apache-2.0
// The program: parse, carry out, and no exception or signal gets past without a word.
#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <new>

#include "cli/command_line.hpp"
#include "cli/flow.hpp"
#include "cli/session.hpp"

namespace {

int run(int argc, char** argv) {
  const auto invocation = unkink::parse_command_line(argc, argv);
  if (!invocation) return static_cast<int>(unkink::stopped(invocation.error()));
  unkink::start_log(invocation->verbosity);
  return static_cast<int>(unkink::carry_out(*invocation));
}

// A standard stream that is closed must not be what is opened next: results would go into it, and
// nobody would hear of it. What takes its place can be neither read nor written as it is meant to.
void close_gaps() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) != -1) continue;
    const int opened = ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    if (opened >= 0 && opened != stream) ::close(opened);  // one before it stays closed: no /dev
  }
}

}  // namespace

int main(int argc, char** argv) {
  close_gaps();
  // A closed pipe is an error of writing: the program then ends in its own order.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return run(argc, argv);
  } catch (const std::bad_alloc&) {
    unkink::write_aside("unkink: out of memory\n");
  } catch (const std::exception& error) {
    unkink::write_aside(std::string("unkink: ") + error.what() + "\n");
  }
  return static_cast<int>(unkink::ExitCode::world_failed);
}
