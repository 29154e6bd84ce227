// SPDX-License-Identifier: Apache-2.0
#include "cli/program_run.hpp"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>
#include <utility>

#include "support/catch.hpp"

namespace unkink::cli_tests {
namespace {

using Clock = std::chrono::steady_clock;
constexpr auto deadline_after = std::chrono::seconds(30);

struct Pipe {
  int read = -1;
  int write = -1;
};

Pipe open_pipe() {
  std::array<int, 2> ends{};
  REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
  return {ends[0], ends[1]};
}

void close_end(int& fd) {
  if (fd >= 0) ::close(fd);
  fd = -1;
}

std::vector<char*> pointers(Words& words) {
  std::vector<char*> list;
  for (auto& word : words) list.push_back(word.data());
  list.push_back(nullptr);
  return list;
}

bool sets(const std::string& setting, const std::string& other) {
  return setting.substr(0, setting.find('=')) == other.substr(0, other.find('='));
}

Words environment_of(const Command& command) {
  auto list = command.environment;
  Words usual = {"PATH=/usr/bin:/bin", "XDG_DATA_DIRS=/nonexistent", "TERM=xterm"};
  // What a sanitizer is told has to reach the program that it is in.
  for (const auto* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS", "LD_LIBRARY_PATH"}) {
    if (const auto* value = std::getenv(name)) usual.push_back(std::string(name) + "=" + value);
  }
  for (const auto& setting : usual) {
    const bool given = std::ranges::any_of(command.environment,
                                           [&](const auto& other) { return sets(setting, other); });
    if (!given) list.push_back(setting);
  }
  return list;
}

Words argv_of(const Command& command) {
  Words argv = {"unkink"};
  argv.insert(argv.end(), command.words.begin(), command.words.end());
  return argv;
}

struct Streams {
  Pipe in;
  Pipe out;
  Pipe err;
};

// Whatever the test ignores, the program starts as from a shell.
posix_spawnattr_t default_signals() {
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGPIPE, SIGHUP, SIGINT}) sigaddset(&signals, signal);
  posix_spawnattr_setsigdefault(&attributes, &signals);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  return attributes;
}

pid_t spawn(const Command& command, const Streams& streams) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addchdir_np(&actions, command.folder.c_str());
  posix_spawn_file_actions_adddup2(&actions, streams.in.read, STDIN_FILENO);
  if (command.output_file.empty()) {
    posix_spawn_file_actions_adddup2(&actions, streams.out.write, STDOUT_FILENO);
  } else {
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, command.output_file.c_str(), O_WRONLY,
                                     0);
  }
  posix_spawn_file_actions_adddup2(&actions, streams.err.write, STDERR_FILENO);
  auto argv = argv_of(command);
  auto environment = environment_of(command);
  auto attributes = default_signals();
  pid_t child = -1;
  const int failed = posix_spawn(&child, command.program.c_str(), &actions, &attributes,
                                 pointers(argv).data(), pointers(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  INFO(command.program.string() + ": " + std::strerror(failed));
  REQUIRE(failed == 0);
  return child;
}

int milliseconds_until(Clock::time_point deadline) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
  return left.count() > 0 ? static_cast<int>(left.count()) : 0;
}

// Appends what there is; false at the end of the stream. A terminal ends with EIO.
bool drain(int fd, std::string& text) {
  std::array<char, 65536> buffer{};
  const auto count = ::read(fd, buffer.data(), buffer.size());
  if (count <= 0) return count < 0 && (errno == EINTR || errno == EAGAIN);
  text.append(buffer.data(), static_cast<std::size_t>(count));
  return true;
}

bool feed(int fd, std::string_view& input) {
  const auto count = ::write(fd, input.data(), input.size());
  if (count < 0) return errno == EINTR || errno == EAGAIN;
  input.remove_prefix(static_cast<std::size_t>(count));
  return !input.empty();
}

/// A signal that is to be sent when there is output; 0: none, or not any more.
struct Signal {
  pid_t to = -1;
  int number = 0;

  void send_when(bool is_time) {
    if (number == 0 || !is_time) return;
    ::kill(to, std::exchange(number, 0));
  }
};

// Feeds and reads until both streams have ended; false at the deadline.
bool exchange(Streams& streams, std::string_view input, ProgramRun& run, Signal signal = {}) {
  const auto deadline = Clock::now() + deadline_after;
  const bool stays_open = signal.number != 0;
  if (input.empty() && !stays_open) {
    close_end(streams.in.write);
  } else {
    ::fcntl(streams.in.write, F_SETFL, O_NONBLOCK);
  }
  while (streams.out.read >= 0 || streams.err.read >= 0) {
    const bool feeds = !input.empty() || !stays_open;
    std::array<pollfd, 3> polled = {{{feeds ? streams.in.write : -1, POLLOUT, 0},
                                     {streams.out.read, POLLIN, 0},
                                     {streams.err.read, POLLIN, 0}}};
    if (::poll(polled.data(), polled.size(), milliseconds_until(deadline)) <= 0) return false;
    if (polled[0].revents != 0 && !feed(streams.in.write, input) && !stays_open) {
      close_end(streams.in.write);
    }
    if (polled[1].revents != 0 && !drain(streams.out.read, run.out)) close_end(streams.out.read);
    if (polled[2].revents != 0 && !drain(streams.err.read, run.err)) close_end(streams.err.read);
    signal.send_when(!run.out.empty());
  }
  return true;
}

void wait_for(pid_t child, bool in_time, ProgramRun& run) {
  if (!in_time) ::kill(child, SIGKILL);
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  if (WIFEXITED(status)) run.status = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) run.signal = WTERMSIG(status);
}

ProgramRun run_with(const Command& command, Streams streams) {
  std::signal(SIGPIPE, SIG_IGN);  // the program may end before it has read all of its input
  ProgramRun run;
  const auto child = spawn(command, streams);
  close_end(streams.in.read);
  close_end(streams.out.write);
  close_end(streams.err.write);
  const bool in_time = exchange(streams, command.input, run, {child, command.signal});
  close_end(streams.in.write);
  close_end(streams.out.read);
  close_end(streams.err.read);
  wait_for(child, in_time, run);
  return run;
}

[[noreturn]] void become(const Command& command) {
  for (const int signal : {SIGPIPE, SIGINT}) std::signal(signal, SIG_DFL);
  auto argv = argv_of(command);
  auto environment = environment_of(command);
  if (::chdir(command.folder.c_str()) == 0) {
    ::execve(command.program.c_str(), pointers(argv).data(), pointers(environment).data());
  }
  ::_exit(127);
}

}  // namespace

ProgramRun run_program(const Command& command) {
  return run_with(command, {open_pipe(), open_pipe(), open_pipe()});
}

ProgramRun run_without_reader(const Command& command) {
  Streams streams{open_pipe(), open_pipe(), open_pipe()};
  close_end(streams.out.read);
  return run_with(command, streams);
}

ProgramRun run_on_terminal(const Command& command) {
  winsize size{};
  size.ws_row = 24;
  size.ws_col = 80;
  int terminal = -1;
  const auto child = ::forkpty(&terminal, nullptr, nullptr, &size);
  REQUIRE(child >= 0);
  if (child == 0) become(command);
  // One descriptor for typing and for reading.
  Streams streams{{-1, ::dup(terminal)}, {terminal, -1}, {}};
  ProgramRun run;
  drain(terminal, run.out);  // a key typed before the program has its terminal is lost
  const bool in_time = exchange(streams, command.input, run);
  close_end(streams.in.write);
  close_end(streams.out.read);
  wait_for(child, in_time, run);
  return run;
}

ProgramRun run_shipped(const Words& words, const std::string& input) {
  Command command;
  command.words = words;
  command.input = input;
  return run_program(command);
}

ProgramRun run_frozen(const Words& words, const std::string& input) {
  Command command;
  command.program = bare_prefix / "bin" / "unkink";
  command.folder = fixtures;
  command.words = {"--rules", "ruleset"};
  command.words.insert(command.words.end(), words.begin(), words.end());
  command.input = input;
  return run_program(command);
}

Words split_words(std::string_view line) {
  Words words;
  bool quoted = false;
  bool open = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
      if (!open) words.emplace_back();
      open = true;
    } else if (c == ' ' && !quoted) {
      open = false;
    } else {
      if (!open) words.emplace_back();
      words.back() += c;
      open = true;
    }
  }
  return words;
}

std::string file_text(const std::filesystem::path& file) {
  INFO(file.string());
  std::ifstream stream(file, std::ios::binary);
  REQUIRE(stream.good());
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

}  // namespace unkink::cli_tests
