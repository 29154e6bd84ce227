#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Lets system calls of runs fail, one or all from one on, or kills the run there. A run that says it
succeeded must have; one that did not says why, leaves nothing half under a final name, and --resume
makes of what it left every byte of a run that nobody disturbed.

faults.py UNKINK GENERATE RULESET FOLDER [--faults N] [--seed N] [--records N]
"""
import collections
import re
import resource
import shutil
import subprocess
import sys

from batches import Batch, Field, arguments, chance, skip

# What each call may fail with. EINTR comes once; the others once, or always from then on.
ERRORS = {
    "read": "EIO EINTR", "write": "ENOSPC EIO EDQUOT EFBIG EPIPE EINTR", "openat": "EMFILE ENFILE EACCES EINTR",
    "fsync": "EIO ENOSPC EDQUOT EINTR", "fdatasync": "EIO ENOSPC EINTR", "rename": "ENOSPC EIO EACCES EINTR",
    "close": "EIO EINTR", "ftruncate": "EIO EINTR", "flock": "ENOLCK EINTR", "lseek": "EIO",
    "unlink": "EIO EACCES EROFS", "newfstatat": "EIO EACCES", "getdents64": "EIO", "clone3": "EAGAIN",
    "mmap": "ENOMEM",
}
KILLS = "read write openat fsync fdatasync rename close ftruncate flock unlink newfstatat".split()
SIGNALS = {"SIGKILL": -9, "SIGTERM": 143}
WORLD_FAILED = 3


class Campaign:
    def __init__(self, field, random):
        self.field, self.random = field, random
        self.log = field.work.parent / "strace.log"
        self.seen = collections.Counter()
        self.calls = {batch.name: self.count(batch) for batch in field.batches}
        self.resumable = {batch.name: self.count(batch, broken=True) for batch in field.batches
                          if batch.in_files()}

    def prepare(self, batch, broken):
        """An empty folder, or one with what a run left that met its largest file size."""
        self.field.empty()
        if not broken:
            return []
        half = max(len(content) for content in batch.files.values()) * 2 // 3
        limit = self.field.run(batch, preexec_fn=lambda: resource.setrlimit(
            resource.RLIMIT_FSIZE, (half, resource.RLIM_INFINITY)))
        assert limit.returncode == WORLD_FAILED, f"exit {limit.returncode} at the largest file size"
        self.field.check_nothing_wrong(batch)
        return ["--resume"]

    def count(self, batch, broken=False):
        """By call: from which one on a fault meets the program, not the loader, and how many."""
        more = self.prepare(batch, broken)
        run = self.field.run(batch, *more, wrap=["strace", "-f", "-qq", "-o", str(self.log)])
        self.field.check_whole(batch, run)
        first, counts = collections.Counter(), collections.Counter()
        for line in self.log.read_text(errors="replace").splitlines():
            call = re.match(r"\d+ +(\w+)\(", line)
            if not call:
                continue
            if "/proc/self/exe" in line:
                first = counts.copy()
            counts[call[1]] += 1
        return {call: (first[call] + 1, count) for call, count in counts.items()
                if call in ERRORS and count > first[call]}

    def check_order(self, batch):
        """What a power cut may leave: bytes are on disk before a name or a checkpoint tells of them."""
        self.field.empty()
        self.field.run(batch, wrap=["strace", "-f", "-qq", "-y", "-o", str(self.log)])
        last, renamed = {}, []
        for line in self.log.read_text(errors="replace").splitlines():
            done = re.match(r"\d+ +(write|fsync|fdatasync)\(\d+<([^>]*)>", line)
            if done:
                last[done[2]] = done[1]
            name = re.match(r'\d+ +rename\("([^"]*)", "([^"]*)"', line)
            if not name:
                continue
            part, target = str(self.field.work / name[1]), name[2]
            assert last.pop(part, None) == "fsync", f"{target} has its name before its bytes"
            if target.endswith(".checkpoint"):
                loose = [path for path, call in last.items() if path.endswith(".part") and call == "write"]
                assert not loose, f"the checkpoint tells of bytes of {loose} that are not on disk"
            renamed.append(target)
            last[str(self.field.work)] = "rename"
        assert last[str(self.field.work)] == "fsync", "the folder was not synced at the end"
        assert any(name.endswith(".checkpoint") for name in renamed), "no checkpoint was written"

    def choose(self, batch, broken):
        calls = (self.resumable if broken else self.calls)[batch.name]
        kind = self.random.choice(["error", "error", "error", "always", "kill"])
        names = [name for name in calls if kind != "kill" or name in KILLS]
        call = self.random.choice(names)
        begin, end = calls[call]
        when = str(self.random.randint(begin, end))
        if kind == "kill":
            return call, self.random.choice(list(SIGNALS)), when
        errors = [error for error in ERRORS[call].split() if kind == "error" or error != "EINTR"]
        return call, self.random.choice(errors), when + ("+" if kind == "always" else "")

    def one(self, batch):
        """Whether the fault came."""
        broken = batch.in_files() and self.random.random() < 0.4
        call, fault, when = self.choose(batch, broken)
        what = f"signal={fault}" if fault in SIGNALS else f"error={fault}"
        self.now = f"{batch.name}{' --resume' if broken else ''}: {call}:{what}:when={when}"
        more = self.prepare(batch, broken)
        if self.random.random() < 0.3:
            self.field.put_old(batch)
        run = self.field.run(batch, *more, wrap=[
            "strace", "-f", "-qq", "--seccomp-bpf", "-o", str(self.log), "-e", f"trace={call}",
            "-e", f"inject={call}:{what}:when={when}"])
        came = fault in SIGNALS or "(INJECTED)" in self.log.read_text(errors="replace")
        if run.returncode in (0, 1):
            self.judge_success(batch, run, call, fault)
        else:
            self.judge_failure(batch, run, fault, call == "write" and (fault == "EPIPE" or "+" in when))
        self.seen[fault] += came
        return came

    def judge_success(self, batch, run, call, fault):
        if (call, fault) in LEFT_OVER:
            for name in self.field.hidden():
                (self.field.work / name).unlink()
        self.field.check_whole(batch, run)

    def judge_failure(self, batch, run, fault, dumb):
        said = run.stderr.decode(errors="replace")
        assert fault != "EINTR", f"EINTR was no reason to stop: exit {run.returncode}: {said}"
        if fault in SIGNALS:
            early = -15 if fault == "SIGTERM" else -9
            assert run.returncode in (SIGNALS[fault], early), f"exit {run.returncode}: {said}"
        else:
            assert run.returncode == WORLD_FAILED, f"exit {run.returncode}: {said}"
            assert dumb or said.startswith("unkink: "), f"no reason: {said}"
        self.field.check_nothing_wrong(batch)
        if not batch.in_files():
            assert batch.said.startswith(run.stdout), "other bytes than those of the whole run"
            return
        if fault != "SIGKILL":
            left = self.field.hidden()
            resumable = any(name.endswith(".checkpoint") for name in left)
            assert resumable or not left, f"left: {left}"
        self.field.check_whole(batch, self.field.run(batch, "--resume"))


# After these the results are right, but what was in their place or beside them may not be gone.
LEFT_OVER = {(call, error) for call in ("unlink", "openat", "getdents64", "flock")
             for error in ("EIO", "EACCES", "EROFS", "EMFILE", "ENFILE", "ENOLCK")}


def usable():
    if not shutil.which("strace"):
        skip("strace is not installed (see .ci/packages.txt, [test])")
    tried = subprocess.run(["strace", "-f", "-qq", "--seccomp-bpf", "-o", "/dev/null", "-e",
                            "trace=write", "true"], capture_output=True, check=False)
    if tried.returncode != 0:
        skip("strace may not look at processes here: " + tried.stderr.decode().strip())


def main():
    usable()
    args = arguments(__doc__, "faults", 1000)
    args.records = args.records or 300
    field = Field(args, checkpoint=32)
    campaign = Campaign(field, chance(args.seed))
    for batch in filter(Batch.in_files, field.batches):
        campaign.check_order(batch)
    came = turn = 0
    failed = []
    while came < args.faults and turn < 3 * args.faults:
        batch = field.batches[turn % len(field.batches)]
        turn += 1
        try:
            came += campaign.one(batch)
        except AssertionError as fault:
            failed.append(f"turn {turn}, {campaign.now}: {fault}")
            came += 1
    field.check_inputs()
    for line in failed:
        print(line)
    shown = ", ".join(f"{count} {name}" for name, count in sorted(campaign.seen.items()) if count)
    print(f"seed {args.seed}: {came} faults in {turn} runs ({shown}); {len(failed)} wrong")
    assert came >= args.faults, "too few faults came"
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
