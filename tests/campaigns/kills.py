#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Kills runs at random moments and resumes them, some again and again: in the end every byte is that
of a run that nobody touched.

kills.py UNKINK GENERATE RULESET FOLDER [--kills N] [--seed N] [--records N]
"""
import signal
import subprocess
import sys
import time

from batches import Field, arguments, chance


class Campaign:
    def __init__(self, field, random):
        self.field, self.random = field, random
        self.kills = self.resumed = self.ended = 0

    def disturbed(self, batch, stop, *more):
        """A run that gets the signal at some moment. Whether it came in time."""
        process = subprocess.Popen(self.field.command(batch, *more), cwd=self.field.work,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE)
        try:
            said, told = process.communicate(timeout=self.random.uniform(0, 1.1 * batch.seconds))
        except subprocess.TimeoutExpired:
            process.send_signal(stop)
            said, told = process.communicate(timeout=60)
        self.resumed += b"going on behind record" in told
        run = subprocess.CompletedProcess([], process.returncode, said, told)
        if run.returncode == batch.status:
            self.field.check_whole(batch, run)
            self.ended += 1
            return False
        expected = -stop if stop == signal.SIGKILL else 128 + stop
        early = -stop  # before the program minds signals
        assert run.returncode in (expected, early), f"exit {run.returncode}: {told.decode()}"
        self.field.check_nothing_wrong(batch)
        self.kills += 1
        return True

    def one(self, batch):
        """Kills, then goes on, maybe killed again, until it is whole."""
        self.field.empty()
        more = [] if self.random.random() < 0.5 else ["--resume", "-v"]
        stop = signal.SIGTERM if self.random.random() < 0.2 else signal.SIGKILL
        while self.disturbed(batch, stop, *more):
            more = ["--resume", "-v"]
            stop = signal.SIGKILL
            if self.random.random() < 0.5:
                break
        else:
            return
        run = self.field.run(batch, "--resume", "-v")
        self.resumed += b"going on behind record" in run.stderr
        self.field.check_whole(batch, run)


def two_at_once(field, batch):
    """A second run for the same result while the first is at work: both end well, with parts of their
    own. Whether the first had got to a checkpoint and not to its end."""
    field.empty()
    first = subprocess.Popen(field.command(batch), cwd=field.work, stdin=subprocess.DEVNULL,
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    while first.poll() is None and not any(".checkpoint" in name for name in field.names()):
        time.sleep(0.001)
    first.send_signal(signal.SIGSTOP)
    at_work = any(name.endswith(".part") for name in field.names()) and first.poll() is None
    second = field.run(batch, "--resume")
    if at_work:
        assert second.returncode == batch.status, second
        field.check_nothing_wrong(batch)
    first.send_signal(signal.SIGCONT)
    said, told = first.communicate(timeout=60)
    field.check_whole(batch, subprocess.CompletedProcess([], first.returncode, said, told))
    return b"it is still at work" in second.stderr


def main():
    args = arguments(__doc__, "kills", 200)
    args.records = args.records or 20000
    field = Field(args, checkpoint=512)
    campaign = Campaign(field, chance(args.seed))
    batches = [batch for batch in field.batches if batch.in_files()]
    beside = sum(two_at_once(field, batch) for batch in batches)
    turn = 0
    while campaign.kills < args.kills:
        batch = batches[turn % len(batches)]
        turn += 1
        try:
            campaign.one(batch)
        except AssertionError as fault:
            sys.exit(f"seed {args.seed}, turn {turn}, batch {batch.name}: {fault}; see {field.work}")
    field.check_inputs()
    print(f"{campaign.kills} kills in {turn} batches, {campaign.resumed} runs went on from a "
          f"checkpoint, {campaign.ended} ended before the kill; {beside} pairs ran at once: all bytes the same")
    if campaign.kills >= 50:  # a few may all have come before the first checkpoint
        assert campaign.resumed * 10 > campaign.kills, "hardly any was resumed: nothing was tried"


if __name__ == "__main__":
    main()
