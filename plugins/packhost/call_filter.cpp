// SPDX-License-Identifier: Apache-2.0
// The filters, built with libseccomp: what is allowed, what fails, what ends the process.
#include "call_filter.hpp"

#include <fcntl.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <initializer_list>
#include <memory>

#include "forbidden_calls.hpp"
#include "restrict_process.hpp"

namespace packhost {
namespace {

// What memory, time, randomness, own signals and an orderly end need. Nothing here opens anything.
constexpr int allowed[] = {
    SCMP_SYS(read),
    SCMP_SYS(readv),
    SCMP_SYS(pread64),
    SCMP_SYS(write),
    SCMP_SYS(writev),
    SCMP_SYS(lseek),
    SCMP_SYS(close),
    SCMP_SYS(fstat),
    SCMP_SYS(newfstatat),
    SCMP_SYS(statx),
    SCMP_SYS(brk),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(madvise),
    SCMP_SYS(futex),
    SCMP_SYS(getrandom),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_getres),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(time),
    SCMP_SYS(nanosleep),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(pause),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(getpid),
    SCMP_SYS(getppid),
    SCMP_SYS(gettid),
    SCMP_SYS(getpgid),
    SCMP_SYS(getuid),
    SCMP_SYS(geteuid),
    SCMP_SYS(getgid),
    SCMP_SYS(getegid),
    SCMP_SYS(arch_prctl),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(rseq),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
};

constexpr std::uint64_t changes_files = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
constexpr std::uint64_t writable_code = PROT_WRITE | PROT_EXEC;

/// A filter in the making. Keeps the first fault.
class Filter {
 public:
  Filter() : context_(::seccomp_init(SCMP_ACT_ERRNO(EPERM)), &::seccomp_release) {
    // no_new_privs is in force already, and the second filter may not set it again.
    note(context_ ? ::seccomp_attr_set(context_.get(), SCMP_FLTATR_CTL_NNP, 0) : -ENOMEM);
  }

  void on(std::uint32_t action, int call, std::initializer_list<scmp_arg_cmp> when = {}) {
    if (context_)
      note(::seccomp_rule_add_array(context_.get(), action, call,
                                    static_cast<unsigned>(when.size()), when.begin()));
  }

  void load() {
    if (fault_ == 0) note(::seccomp_load(context_.get()));
  }

  int fault() const { return fault_; }

 private:
  void note(int result) { fault_ = fault_ != 0 ? fault_ : -result; }

  std::unique_ptr<void, decltype(&::seccomp_release)> context_;
  int fault_ = 0;
};

scmp_arg_cmp bits(unsigned argument, std::uint64_t mask, std::uint64_t value) {
  return {argument, SCMP_CMP_MASKED_EQ, mask, value};
}

scmp_arg_cmp is(unsigned argument, std::uint64_t value) {
  return {argument, SCMP_CMP_EQ, value, 0};
}

scmp_arg_cmp is_not(unsigned argument, std::uint64_t value) {
  return {argument, SCMP_CMP_NE, value, 0};
}

// raise and abort signal this process; anyone else's number is an attempt on another.
void filter_signals(Filter& filter) {
  const auto self = static_cast<std::uint64_t>(::getpid());
  for (const int call : {SCMP_SYS(kill), SCMP_SYS(tgkill)}) {
    filter.on(SCMP_ACT_ALLOW, call, {is(0, self)});
    filter.on(SCMP_ACT_TRAP, call, {is_not(0, self)});
  }
}

void filter_memory(Filter& filter, Phase phase) {
  filter.on(SCMP_ACT_ALLOW, SCMP_SYS(mmap), {bits(2, PROT_EXEC, 0)});
  if (phase == Phase::loading) {
    filter.on(SCMP_ACT_ALLOW, SCMP_SYS(mmap),
              {bits(2, writable_code, PROT_EXEC), bits(3, MAP_ANONYMOUS, 0)});
    filter.on(SCMP_ACT_TRAP, SCMP_SYS(mmap), {bits(2, writable_code, writable_code)});
  } else {
    filter.on(SCMP_ACT_TRAP, SCMP_SYS(mmap), {bits(2, PROT_EXEC, PROT_EXEC)});
  }
  for (const int call : {SCMP_SYS(mprotect), SCMP_SYS(pkey_mprotect)}) {
    filter.on(SCMP_ACT_ALLOW, call, {bits(2, PROT_EXEC, 0)});
    filter.on(SCMP_ACT_TRAP, call, {bits(2, PROT_EXEC, PROT_EXEC)});
  }
}

void filter_open(Filter& filter, int call, unsigned flags) {
  filter.on(SCMP_ACT_ALLOW, call, {bits(flags, changes_files, 0)});
  for (const auto flag : std::to_array<std::uint64_t>({O_WRONLY, O_RDWR, O_CREAT, O_TRUNC}))
    filter.on(SCMP_ACT_TRAP, call, {bits(flags, flag, flag)});
}

// The loader must open libraries; afterwards a pack has nothing to open.
void filter_files(Filter& filter, Phase phase) {
  if (phase == Phase::loading) {
    filter_open(filter, SCMP_SYS(open), 1);
    filter_open(filter, SCMP_SYS(openat), 2);
    return;
  }
  for (const int call : {SCMP_SYS(open), SCMP_SYS(openat), SCMP_SYS(openat2)})
    filter.on(SCMP_ACT_TRAP, call);
}

void filter_limits(Filter& filter) {
  filter.on(SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), {is(2, 0)});
  filter.on(SCMP_ACT_TRAP, SCMP_SYS(prlimit64), {is_not(2, 0)});
}

}  // namespace

Step filter_calls(Phase phase) {
  if (phase == Phase::loading && !refuse_forbidden_calls())
    return std::unexpected(because_of("seccomp: signal", errno));
  Filter filter;
  for (const int call : allowed) filter.on(SCMP_ACT_ALLOW, call);
  // A pack may not answer for its forbidden calls itself.
  filter.on(SCMP_ACT_ALLOW, SCMP_SYS(rt_sigaction), {is_not(0, SIGSYS)});
  for (const ForbiddenCall& call : always_forbidden()) filter.on(SCMP_ACT_TRAP, call.number);
  // ENOSYS leads the C library back to clone.
  filter.on(SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3));
  filter_signals(filter);
  filter_memory(filter, phase);
  filter_files(filter, phase);
  filter_limits(filter);
  if (phase == Phase::loading) {
    filter.on(SCMP_ACT_ALLOW, SCMP_SYS(seccomp));
    filter.on(SCMP_ACT_ALLOW, SCMP_SYS(access));
  }
  filter.load();
  if (filter.fault() != 0) return std::unexpected(because_of("seccomp", filter.fault()));
  return "seccomp";
}

}  // namespace packhost
