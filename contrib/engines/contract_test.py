#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What Spark and ClickHouse rely on in a filter, driven as they drive it.

contract_test.py UNKINK GENERATE RULESET FOLDER
"""
import json
import os
import select
import signal
import subprocess
import sys

BARE = {"PATH": "/usr/bin:/bin"}  # engines start commands without HOME and without a terminal


class Filter:
    def __init__(self, program, ruleset):
        # The format is named: what the first row of a partition looks like must not choose it.
        self.words = [program, "--rules", ruleset, "score", "--from", "ndjson", "--jobs", "1"]

    def run(self, text, *options):
        return subprocess.run([*self.words, *options], input=text, capture_output=True, check=False,
                              env=BARE, cwd="/", timeout=60)

    def start(self, *options, **more):
        return subprocess.Popen([*self.words, *options], stdin=subprocess.PIPE,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=BARE, cwd="/",
                                **more)


def an_empty_partition_gives_nothing(filter_, _):
    done = filter_.run(b"")
    assert (done.returncode, done.stdout) == (0, b""), done
    assert done.stderr == b"", f"not quiet: {done.stderr}"


def a_row_out_for_each_row_in(filter_, records):
    done = filter_.run(records)
    assert done.returncode == 1, f"malformed rows: exit {done.returncode}"
    rows = done.stdout.split(b"\n")
    assert rows.pop() == b"", "the last line has no end"
    assert len(rows) == records.count(b"\n"), f"{len(rows)} rows"
    assert b"\r" not in done.stdout and b"\t" not in done.stdout
    done.stdout.decode("utf-8")
    for row in rows:
        json.loads(row)


def rows_set_aside_are_no_failure_on_request(filter_, records):
    done = filter_.run(records, "--rejects-ok")
    assert done.returncode == 0, f"exit {done.returncode}: engines read this as failure"


def good_rows_are_quiet(filter_, records):
    good = b"".join(line for line, row in zip(records.splitlines(keepends=True),
                                              filter_.run(records).stdout.splitlines())
                    if json.loads(row)["disposition"] != "error")
    done = filter_.run(good)
    assert (done.returncode, done.stderr) == (0, b""), done.stderr  # stderr_reaction = throw


def map_in_pandas_joins_by_position(filter_, records):
    """As mapInPandas would: a batch of rows, each answer in the place of its row."""
    lines = records.splitlines(keepends=True)
    for first in range(0, len(lines), 100):
        batch = lines[first:first + 100]
        rows = filter_.run(b"".join(batch), "--rejects-ok").stdout.splitlines()
        assert len(rows) == len(batch), f"{len(rows)} rows for {len(batch)}"
        for line, row in zip(batch, rows):
            said = json.loads(row)
            if said["disposition"] != "error":
                assert said["id"] == json.loads(line)["id"], (line, row)


def a_reader_that_leaves_is_noticed(filter_, records):
    """rdd.pipe or head: the reading end goes away. Not zero, and never a hang."""
    read_end, write_end = os.pipe()
    process = subprocess.Popen(filter_.words, stdin=subprocess.PIPE, stdout=write_end,
                               stderr=subprocess.DEVNULL, env=BARE, cwd="/")
    os.close(write_end)
    os.close(read_end)
    try:
        process.stdin.write(records * 20)
        process.stdin.close()
    except BrokenPipeError:
        pass
    assert process.wait(timeout=60) != 0, "success, though nobody could read the results"


def a_writer_that_dies_is_no_success_unnoticed(filter_, records):
    """Spark swallows the error when its feeding thread fails: a cut row must show."""
    done = filter_.run(records[:len(records) // 2].rstrip(b"\n}") + b'"')
    assert done.returncode == 1, f"a truncated last row: exit {done.returncode}"


def a_pool_gets_its_answer_before_the_end(filter_, records):
    """ClickHouse's executable_pool waits for the rows of a chunk before it closes its end: the
    documented form is the plain executable, which closes first. Here: the answers come once the
    input has ended, however slowly it was written."""
    process = filter_.start("--rejects-ok")
    for line in records.splitlines(keepends=True)[:50]:
        process.stdin.write(line)
        process.stdin.flush()
    out, _ = process.communicate(timeout=60)
    assert (process.returncode, out.count(b"\n")) == (0, 50), (process.returncode, out)


def a_stop_signal_ends_it(filter_, records):
    """Slurm and Yarn send SIGTERM and wait: it must end at once, and not with success."""
    process = filter_.start()
    process.stdin.write(records[:2000])
    process.stdin.flush()
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=20) != 0, "success after SIGTERM"
    process.stdin.close()
    process.stdout.close()
    process.stderr.close()


def a_stop_signal_ends_it_though_nobody_reads(filter_, records):
    """An engine that hangs reads no more: then, too, the signal must end it at once."""
    process = filter_.start()
    os.set_blocking(process.stdin.fileno(), False)
    left = 16 << 20  # bytes; the pipe behind it is full long before
    while left > 0:
        if select.select([], [process.stdin], [], 2)[1]:
            left -= os.write(process.stdin.fileno(), records)
        elif select.select([process.stdout], [], [], 0)[0]:
            break  # it has results that nobody takes, and takes no more itself
    assert left > 0, "it reads on although nobody takes its results"
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=20) == 143, "not ended by SIGTERM"
    process.stdin.close()
    process.stdout.close()
    process.stderr.close()


def a_wrong_ruleset_is_told_from_a_passing_fault(filter_, records):
    broken = Filter(filter_.words[0], "/nonexistent")
    assert broken.run(records).returncode == 2, "poison must be 2: a retry will not help"


CHECKS = (an_empty_partition_gives_nothing, a_row_out_for_each_row_in,
          rows_set_aside_are_no_failure_on_request, good_rows_are_quiet,
          map_in_pandas_joins_by_position, a_reader_that_leaves_is_noticed,
          a_writer_that_dies_is_no_success_unnoticed, a_pool_gets_its_answer_before_the_end,
          a_stop_signal_ends_it, a_stop_signal_ends_it_though_nobody_reads,
          a_wrong_ruleset_is_told_from_a_passing_fault)


def main():
    program, generate, ruleset, _ = sys.argv[1:]
    records = subprocess.run([generate, ruleset, "--records", "1000", "--shuffled", "30",
                              "--missing", "5", "--malformed", "3"], check=True,
                             stdout=subprocess.PIPE).stdout
    faults = 0
    for check in CHECKS:
        try:
            check(Filter(program, ruleset), records)
        except (AssertionError, subprocess.TimeoutExpired) as fault:
            faults += 1
            print(f"{check.__name__.replace('_', ' ')}: {fault}")
    print(f"{len(CHECKS)} checks, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
