#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A real scheduler and two workers on 127.0.0.1: one worker is killed in the middle, the other is
frozen, one shard is poison. The result must be that of a single process, byte for byte.

dask_test.py UNKINK GENERATE RULESET FOLDER. Exit 77: skipped, with the reason.
"""
import os
import pathlib
import signal
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import shard_files  # noqa: E402
from shard_files import count_parts, wait_until  # noqa: E402

try:
    from distributed import Client
except ImportError:
    shard_files.skip("python3-distributed is not installed (see .ci/packages.txt, [contrib])")

SHARDS, EACH, POISON, RANGES = 200, 500, 137, 33
SETTINGS = {"DASK_DISTRIBUTED__SCHEDULER__WORKER_TTL": "4s",
            "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "10",
            "DASK_DISTRIBUTED__SCHEDULER__WORK_STEALING": "True",
            "PYTHONDONTWRITEBYTECODE": "1"}


class Cluster:
    """A scheduler and two workers, each under its nanny; ends what it started and nothing else."""

    def __init__(self, folder):
        self.file = folder / "scheduler.json"
        self.folder = folder
        self.started = []
        self.frozen = []

    def __enter__(self):
        here = ["--host", "127.0.0.1", "--no-dashboard"]
        self.start(["dask-scheduler", *here, "--port", "0", "--scheduler-file", str(self.file)])
        wait_until(self.file.exists, "the scheduler", self.started[0])
        for number in (1, 2):
            self.start(["dask-worker", *here, "--scheduler-file", str(self.file), "--nworkers", "1",
                        "--nthreads", "1", "--local-directory", str(self.folder / f"w{number}"),
                        "--name", f"w{number}"])
        self.client = Client(scheduler_file=str(self.file))
        self.client.wait_for_workers(2, timeout=60)
        self.pids = list(self.client.run(os.getpid).values())
        return self

    def start(self, words):
        log = open(self.folder / f"{words[0]}-{len(self.started)}.log", "wb")
        self.started.append(subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=log,
                                             stderr=log, env=os.environ | SETTINGS))

    def kill(self, number):
        os.kill(self.pids[number], signal.SIGKILL)

    def freeze(self, number):
        os.kill(self.pids[number], signal.SIGSTOP)
        self.frozen.append(self.pids[number])

    def thaw(self):
        while self.frozen:
            os.kill(self.frozen.pop(), signal.SIGCONT)

    def __exit__(self, *_):
        self.thaw()
        self.client.close()
        for process in reversed(self.started):
            process.terminate()
        for process in self.started:
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


class Run:
    def __init__(self, program, ruleset, folder, cluster, files, *more, parts="parts"):
        self.parts = folder / parts
        self.out = folder / f"{parts}.ndjson"
        self.words = ["/usr/bin/python3", str(HERE / "score_on_dask.py"), "--scheduler",
                      cluster.client.scheduler.address, "--program", program, "--rules", ruleset,
                      "--parts", str(self.parts), "--out", str(self.out), *more, *map(str, files)]

    def start(self):
        self.parts.mkdir(exist_ok=True)
        return subprocess.Popen(self.words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True, env=os.environ | SETTINGS)


def break_things(cluster, run):
    """Kills one worker, then freezes the other, each while the run is under way."""
    process = run.start()
    wait_until(lambda: count_parts(run.parts) >= SHARDS // 10, "the first parts", process)
    cluster.kill(0)
    wait_until(lambda: count_parts(run.parts) >= SHARDS // 4, "a quarter of the parts", process)
    cluster.freeze(1)
    _, said = process.communicate(timeout=120)
    done = count_parts(run.parts)
    assert process.returncode == 1, f"exit {process.returncode}: {said}"
    assert f"shard {POISON} " in said, f"the poison shard is not named: {said}"
    assert done == SHARDS - 1, f"{done} parts of {SHARDS - 1}: {said[-1500:]}"
    assert not run.out.exists(), "an output without the poison shard"


def finish(run):
    process = run.start()
    said, complaint = process.communicate(timeout=120)
    assert process.returncode == 0, f"exit {process.returncode}: {complaint}"
    assert " 1 to score" in complaint, f"parts that were done were scored again: {complaint}"
    return said.split()[0]


def spoil(run):
    """A part that changed after it was written must not be joined: its shard is scored again."""
    part = run.parts / "part-00005.ndjson"
    whole = part.read_bytes()
    part.chmod(0o600)
    part.write_bytes(whole + b"{}\n")
    return finish(run)


def by_ranges(program, ruleset, folder, cluster, files):
    """One file in byte ranges that nobody cut: the bytes of one run over it."""
    whole = folder / "whole.ndjson"
    whole.write_bytes(b"".join(file.read_bytes() for file in files))
    run = Run(program, ruleset, folder, cluster, [whole], "--ranges", str(RANGES), parts="ranges")
    process = run.start()
    said, complaint = process.communicate(timeout=120)
    assert process.returncode == 0, f"ranges: exit {process.returncode}: {complaint}"
    expected = shard_files.single_process([program, "--rules", ruleset], [whole])
    assert said.split()[0] == expected, f"ranges: {said}, but a single process gives {expected}"


def main():
    program, generate, ruleset, folder = shard_files.prepare("dask-scheduler")
    files = shard_files.make_shards(generate, ruleset, folder / "in", SHARDS, EACH)
    good = files[POISON]
    files[POISON] = good.with_suffix(".csv")
    files[POISON].write_text("POISON,POISON\n1,2\n")
    with Cluster(folder) as cluster:
        run = Run(program, ruleset, folder, cluster, files)
        break_things(cluster, run)
        cluster.thaw()
        files[POISON] = good
        run = Run(program, ruleset, folder, cluster, files)
        sha256 = finish(run)
        assert spoil(run) == sha256, "a part that was tampered with changed the result"
        by_ranges(program, ruleset, folder, cluster, files[:20])
    expected = shard_files.single_process([program, "--rules", ruleset], files)
    assert sha256 == expected, f"{sha256}, but a single process gives {expected}"
    print(f"{SHARDS} shards of {EACH} records: one worker killed, one frozen, one shard mended, then ranges: "
          f"{sha256}")


if __name__ == "__main__":
    main()
