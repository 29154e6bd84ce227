// SPDX-License-Identifier: Apache-2.0
// setresuid and capset, each checked by asking the kernel what holds now.
#include "give_up_rights.hpp"

#include <grp.h>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <string>

#include "restrict_process.hpp"

namespace packhost {
namespace {

constexpr uid_t nobody = 65534;
constexpr int most_capabilities = 64;

struct Users {
  uid_t real;
  uid_t effective;
  uid_t saved;

  static Users now() {
    Users users{};
    // Cannot fail: the pointers are valid.
    static_cast<void>(::getresuid(&users.real, &users.effective, &users.saved));
    return users;
  }
  bool any_is_root() const { return real == 0 || effective == 0 || saved == 0; }
  bool all_are(uid_t user) const { return real == user && effective == user && saved == user; }
};

// What the bounding set lacks no later step can win back; without the right to shrink it, it is
// no_new_privs that keeps it from mattering.
void empty_bounding_set() {
  for (int capability = 0; capability < most_capabilities; ++capability)
    static_cast<void>(::prctl(PR_CAPBSET_DROP, capability, 0, 0, 0));
}

struct Capabilities {
  __user_cap_header_struct head{_LINUX_CAPABILITY_VERSION_3, 0};
  std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> sets{};

  bool are_empty() const {
    std::uint32_t all = 0;
    for (const auto& part : sets) all |= part.effective | part.permitted | part.inheritable;
    return all == 0;
  }
};

}  // namespace

Step become_nobody() {
  empty_bounding_set();
  if (!Users::now().any_is_root()) return "user " + std::to_string(::getuid()) + ", as before";
  if (::setgroups(0, nullptr) != 0) return std::unexpected(because_of("setgroups", errno));
  if (::setresgid(nobody, nobody, nobody) != 0)
    return std::unexpected(because_of("setresgid", errno));
  if (::setresuid(nobody, nobody, nobody) != 0)
    return std::unexpected(because_of("setresuid", errno));
  if (!Users::now().all_are(nobody) || ::setuid(0) == 0)
    return std::unexpected(std::string("the change of user did not last"));
  return "user 65534, no longer root";
}

Step drop_capabilities() {
  static_cast<void>(::prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0));
  Capabilities none;
  if (::syscall(SYS_capset, &none.head, none.sets.data()) != 0)
    return std::unexpected(because_of("capset", errno));
  Capabilities now;
  if (::syscall(SYS_capget, &now.head, now.sets.data()) != 0)
    return std::unexpected(because_of("capget", errno));
  if (!now.are_empty()) return std::unexpected(std::string("some are left"));
  return "none";
}

}  // namespace packhost
