// SPDX-License-Identifier: Apache-2.0
#include "cli/progress_bar.hpp"

#include <unistd.h>

#include <cmath>

#include "cli/terminal.hpp"

namespace unkink {
namespace {

constexpr auto pause = std::chrono::milliseconds(200);

std::string short_time(double seconds) {
  const auto whole = std::llround(seconds);
  return std::to_string(whole / 60) + ":" + (whole % 60 < 10 ? "0" : "") +
         std::to_string(whole % 60);
}

}  // namespace

ProgressBar::ProgressBar(const ChunkReader& reader, bool wanted)
    : reader_(reader), visible_(wanted && ::isatty(STDERR_FILENO) == 1) {}

void ProgressBar::show(const Tally& tally) {
  if (!visible_) return;
  const auto now = Clock::now();
  if (now < next_) return;
  next_ = now + pause;
  shown_ = true;
  const auto seconds = std::chrono::duration<double>(now - start_).count();
  std::string line = "\r" + std::to_string(tally.records) + " records";
  if (seconds > 0) {
    const auto rate = static_cast<double>(tally.records) / seconds;
    line += ", " + std::to_string(static_cast<long long>(rate)) + " a second";
  }
  line += ", " + std::to_string(tally.set_aside) + " set aside";
  const auto all = reader_.bytes_in_all();
  const auto read = reader_.bytes_read();
  if (all && read > 0 && *all >= read) {
    const auto left = seconds * static_cast<double>(*all - read) / static_cast<double>(read);
    line += ", " + short_time(left) + " left";
  }
  line.resize(std::max<std::size_t>(line.size(), 76), ' ');
  write_aside(line);
}

void ProgressBar::clear() {
  if (shown_) write_aside("\r" + std::string(76, ' ') + "\r");
  shown_ = false;
}

}  // namespace unkink
