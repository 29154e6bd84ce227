/* SPDX-License-Identifier: Apache-2.0
 * Runs packhost as on a kernel that lacks system calls: those in WITHOUT fail with ENOSYS. */
#include <errno.h>
#include <seccomp.h>
#include <unistd.h>

int main(int count, char** words) {
  static const int without[] = {WITHOUT};
  const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  size_t i;
  (void)count;
  for (i = 0; i < sizeof without / sizeof *without; ++i)
    if (seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), without[i], 0) != 0) return 90;
#ifdef WITHOUT_PRCTL_SECCOMP
  if (seccomp_rule_add(filter, SCMP_ACT_ERRNO(EINVAL), SCMP_SYS(prctl), 1,
                       SCMP_A0(SCMP_CMP_EQ, 22)) != 0)
    return 91;
#endif
  if (seccomp_load(filter) != 0) return 92;
  execv(PACKHOST, words);
  return 93;
}
