// SPDX-License-Identifier: Apache-2.0
// The table of forbidden calls, and the signal handler that turns one into a reason.
#include "forbidden_calls.hpp"

#include <seccomp.h>
#include <unistd.h>
#include <unkink/private/pack_frame.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace packhost {
namespace {

constexpr const char* start = "start a process";
constexpr const char* run = "run a program";
constexpr const char* signal_other = "send a signal";
constexpr const char* network = "open a socket";
constexpr const char* trace = "look into another process";
constexpr const char* change = "change files";
constexpr const char* identity = "change its identity";
constexpr const char* limits = "change its limits";
constexpr const char* system = "change the system";
constexpr const char* outside = "share memory or messages with other processes";

constexpr std::array always = std::to_array<ForbiddenCall>({
    {SCMP_SYS(fork), start},
    {SCMP_SYS(vfork), start},
    {SCMP_SYS(clone), start},
    {SCMP_SYS(execve), run},
    {SCMP_SYS(execveat), run},
    {SCMP_SYS(tkill), signal_other},
    {SCMP_SYS(rt_sigqueueinfo), signal_other},
    {SCMP_SYS(rt_tgsigqueueinfo), signal_other},
    {SCMP_SYS(pidfd_send_signal), signal_other},
    {SCMP_SYS(socket), network},
    {SCMP_SYS(socketpair), network},
    {SCMP_SYS(connect), network},
    {SCMP_SYS(bind), network},
    {SCMP_SYS(listen), network},
    {SCMP_SYS(accept), network},
    {SCMP_SYS(accept4), network},
    {SCMP_SYS(sendto), network},
    {SCMP_SYS(sendmsg), network},
    {SCMP_SYS(io_uring_setup), outside},
    {SCMP_SYS(ptrace), trace},
    {SCMP_SYS(process_vm_readv), trace},
    {SCMP_SYS(process_vm_writev), trace},
    {SCMP_SYS(pidfd_open), trace},
    {SCMP_SYS(pidfd_getfd), trace},
    {SCMP_SYS(kcmp), trace},
    {SCMP_SYS(creat), change},
    {SCMP_SYS(truncate), change},
    {SCMP_SYS(ftruncate), change},
    {SCMP_SYS(fallocate), change},
    {SCMP_SYS(mkdir), change},
    {SCMP_SYS(mkdirat), change},
    {SCMP_SYS(rmdir), change},
    {SCMP_SYS(unlink), change},
    {SCMP_SYS(unlinkat), change},
    {SCMP_SYS(rename), change},
    {SCMP_SYS(renameat), change},
    {SCMP_SYS(renameat2), change},
    {SCMP_SYS(link), change},
    {SCMP_SYS(linkat), change},
    {SCMP_SYS(symlink), change},
    {SCMP_SYS(symlinkat), change},
    {SCMP_SYS(mknod), change},
    {SCMP_SYS(mknodat), change},
    {SCMP_SYS(chmod), change},
    {SCMP_SYS(fchmod), change},
    {SCMP_SYS(fchmodat), change},
    {SCMP_SYS(chown), change},
    {SCMP_SYS(fchown), change},
    {SCMP_SYS(lchown), change},
    {SCMP_SYS(fchownat), change},
    {SCMP_SYS(utimensat), change},
    {SCMP_SYS(setxattr), change},
    {SCMP_SYS(fsetxattr), change},
    {SCMP_SYS(setuid), identity},
    {SCMP_SYS(setgid), identity},
    {SCMP_SYS(setreuid), identity},
    {SCMP_SYS(setregid), identity},
    {SCMP_SYS(setresuid), identity},
    {SCMP_SYS(setresgid), identity},
    {SCMP_SYS(setgroups), identity},
    {SCMP_SYS(capset), identity},
    {SCMP_SYS(setpgid), identity},
    {SCMP_SYS(setsid), identity},
    {SCMP_SYS(unshare), identity},
    {SCMP_SYS(setns), identity},
    {SCMP_SYS(keyctl), identity},
    {SCMP_SYS(setrlimit), limits},
    {SCMP_SYS(setpriority), limits},
    {SCMP_SYS(sched_setscheduler), limits},
    {SCMP_SYS(chroot), system},
    {SCMP_SYS(pivot_root), system},
    {SCMP_SYS(mount), system},
    {SCMP_SYS(umount2), system},
    {SCMP_SYS(bpf), system},
    {SCMP_SYS(perf_event_open), system},
    {SCMP_SYS(init_module), system},
    {SCMP_SYS(finit_module), system},
    {SCMP_SYS(kexec_load), system},
    {SCMP_SYS(reboot), system},
    {SCMP_SYS(swapon), system},
    {SCMP_SYS(sethostname), system},
    {SCMP_SYS(settimeofday), system},
    {SCMP_SYS(clock_settime), system},
    {SCMP_SYS(adjtimex), system},
    {SCMP_SYS(userfaultfd), system},
    {SCMP_SYS(shmget), outside},
    {SCMP_SYS(shmat), outside},
    {SCMP_SYS(msgget), outside},
    {SCMP_SYS(semget), outside},
    {SCMP_SYS(mq_open), outside},
    {SCMP_SYS(memfd_create), outside},
});

constexpr std::array sometimes = std::to_array<ForbiddenCall>({
    {SCMP_SYS(kill), signal_other},
    {SCMP_SYS(tgkill), signal_other},
    {SCMP_SYS(open), "open a file"},
    {SCMP_SYS(openat), "open a file"},
    {SCMP_SYS(openat2), "open a file"},
    {SCMP_SYS(mmap), "make memory executable"},
    {SCMP_SYS(mprotect), "make memory executable"},
    {SCMP_SYS(pkey_mprotect), "make memory executable"},
    {SCMP_SYS(prlimit64), limits},
});

const char* words_of(int number) {
  for (const auto& table : {always_forbidden(), sometimes_forbidden()}) {
    const auto found = std::ranges::find(table, number, &ForbiddenCall::number);
    if (found != table.end()) return found->words;
  }
  return "make a forbidden system call";
}

/// Only what may be called in a signal handler: the pack may be anywhere, malloc included.
[[noreturn]] void refuse(int, siginfo_t* signal, void*) {
  constexpr std::string_view opening = "tried to ";
  const std::string_view words = words_of(signal->si_syscall);
  const std::size_t size = opening.size() + words.size();
  const unkink_frame_head_t head{UNKINK_FRAME_MAGIC, UNKINK_FRAME_VERSION, UNKINK_FRAME_REFUSAL,
                                 static_cast<std::uint32_t>(size)};
  std::array<char, 256> frame{};
  std::memcpy(frame.data(), &head, sizeof head);
  auto* const text = std::ranges::copy(opening, frame.data() + sizeof head).out;
  std::ranges::copy(words, text);
  // Where the pipe does not take it the parent says that there was no answer.
  const ssize_t written = ::write(UNKINK_FRAME_FD, frame.data(), sizeof head + size);
  ::_exit(written < 0 ? 1 : 0);
}

}  // namespace

std::span<const ForbiddenCall> always_forbidden() { return always; }

std::span<const ForbiddenCall> sometimes_forbidden() { return sometimes; }

bool refuse_forbidden_calls() {
  struct sigaction action{};
  action.sa_sigaction = refuse;
  action.sa_flags = SA_SIGINFO;
  ::sigfillset(&action.sa_mask);
  return ::sigaction(SIGSYS, &action, nullptr) == 0;
}

}  // namespace packhost
