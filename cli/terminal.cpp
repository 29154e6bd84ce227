// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "base/printable.hpp"
#include "cli/environment.hpp"

namespace unkink {
namespace {

bool write_all(int fd, std::string_view text) {
  while (!text.empty()) {
    const auto written = ::write(fd, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

ExitCode write_result(std::string_view text) {
  if (write_all(STDOUT_FILENO, text)) return ExitCode::done;
  if (errno == EPIPE) return ExitCode::world_failed;
  write_aside("unkink: cannot write to standard output: " + std::generic_category().message(errno) +
              "\n");
  return ExitCode::world_failed;
}

void write_aside(std::string_view text) {
  // Nothing is left to tell the user where this fails too.
  static_cast<void>(write_all(STDERR_FILENO, text));
}

TextStyle text_style(ColourChoice choice) {
  if (choice == ColourChoice::always) return {true};
  if (choice == ColourChoice::never) return {false};
  const bool refused = !environment("NO_COLOR").empty() || environment("TERM") == "dumb";
  return {!refused && ::isatty(STDOUT_FILENO) == 1};
}

void start_log(int verbosity) {
  auto log = spdlog::stderr_logger_st("unkink");
  log->set_pattern("unkink: %l: %v");
  log->set_level(verbosity < 0    ? spdlog::level::err
                 : verbosity == 0 ? spdlog::level::warn
                 : verbosity == 1 ? spdlog::level::info
                                  : spdlog::level::debug);
  spdlog::set_default_logger(std::move(log));
}

void log_error(std::string_view text) { spdlog::error("{}", printable(text)); }
void log_warning(std::string_view text) { spdlog::warn("{}", printable(text)); }
void log_step(std::string_view text) { spdlog::info("{}", printable(text)); }

}  // namespace unkink
