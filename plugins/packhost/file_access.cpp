// SPDX-License-Identifier: Apache-2.0
// Landlock by plain numbers: Debian 12's headers know less than the kernels that it may run on.
#include "file_access.hpp"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>

#include "restrict_process.hpp"

namespace packhost {
namespace {

/// struct landlock_ruleset_attr of ABI 6. Older kernels take it while what they lack is zero.
struct Handled {
  std::uint64_t files = 0;
  std::uint64_t network = 0;
  std::uint64_t scopes = 0;
};

/// struct landlock_path_beneath_attr.
struct [[gnu::packed]] Beneath {
  std::uint64_t allowed;
  std::int32_t folder;
};

constexpr std::uint64_t read_file = 1U << 2U;
constexpr std::uint32_t ask_version = 1;
constexpr int rule_path_beneath = 1;

// Where the dynamic loader looks for what a pack is linked to.
constexpr std::array readable = {"/lib",           "/lib64",     "/usr/lib",         "/usr/lib64",
                                 "/usr/local/lib", "/gnu/store", "/etc/ld.so.cache", "/nix/store"};

std::uint64_t lowest_bits(unsigned count) { return (std::uint64_t{1} << count) - 1; }

Handled handled_by(long abi) {
  const unsigned files = abi >= 5 ? 16 : abi >= 3 ? 15 : abi == 2 ? 14 : 13;
  return {lowest_bits(files), abi >= 4 ? lowest_bits(2) : 0, abi >= 6 ? lowest_bits(2) : 0};
}

// What is not there cannot be read either way, and what cannot be allowed stays forbidden.
void allow_reading(int ruleset, const char* path) {
  const int place = ::open(path, O_PATH | O_CLOEXEC);
  if (place < 0) return;
  const Beneath rule{read_file, place};
  static_cast<void>(::syscall(SYS_landlock_add_rule, ruleset, rule_path_beneath, &rule, 0));
  ::close(place);
}

}  // namespace

Step close_file_tree() {
  const long abi = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, ask_version);
  if (abi < 1) return std::unexpected(because_of("Landlock", errno));
  const Handled handled = handled_by(abi);
  const auto ruleset =
      static_cast<int>(::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0));
  if (ruleset < 0) return std::unexpected(because_of("Landlock", errno));
  for (const char* path : readable) allow_reading(ruleset, path);
  const bool restricted = ::syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
  const int fault = errno;
  ::close(ruleset);
  if (!restricted) return std::unexpected(because_of("Landlock", fault));
  return "Landlock ABI " + std::to_string(abi);
}

}  // namespace packhost
