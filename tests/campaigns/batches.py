# SPDX-License-Identifier: Apache-2.0
"""For the campaigns: batches of every kind, what an undisturbed run makes of them, and what may be
left of one that was disturbed."""
import argparse
import dataclasses
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import time

SKIPPED = 77  # ctest's word for it
OLD = b"old\n"
PATIENCE = 60  # seconds
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C"}


def skip(why):
    print(f"SKIPPED: {why}")
    sys.exit(SKIPPED)


def arguments(about, count, default):
    parser = argparse.ArgumentParser(description=about)
    for name in ("program", "generate", "ruleset", "folder"):
        parser.add_argument(name)
    parser.add_argument("--" + count, type=int, default=default)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--records", type=int, default=0, help="in each input")
    args = parser.parse_args()
    args.folder = pathlib.Path(args.folder).resolve()
    shutil.rmtree(args.folder, ignore_errors=True)
    args.folder.mkdir(parents=True)
    return args


@dataclasses.dataclass
class Batch:
    name: str
    words: list  # behind `unkink score`; files by their names in the batch's own folder
    results: list  # the files that a run makes
    status: int = 0
    said: bytes = b""  # on standard output
    seconds: float = 0.0
    files: dict = dataclasses.field(default_factory=dict)
    source: str = os.devnull  # standard input

    def in_files(self):
        return bool(self.results)


class Field:
    """Inputs, made once, and a folder that every run finds empty."""

    def __init__(self, args, checkpoint):
        self.program, self.ruleset = map(os.path.abspath, (args.program, args.ruleset))
        self.inputs, self.work = args.folder / "inputs", args.folder / "work"
        self.inputs.mkdir()
        self.make_inputs(args.generate, args.records)
        self.before = self.input_bytes()
        self.batches = self.make_batches(checkpoint)
        for batch in self.batches:
            self.undisturbed(batch)

    def make_inputs(self, generate, records):
        def made(*more):
            return subprocess.run([generate, self.ruleset, "--records", str(records), *more],
                                  check=True, stdout=subprocess.PIPE).stdout
        faulty = ["--shuffled", "20", "--missing", "3", "--malformed", "1"]
        (self.inputs / "in.ndjson").write_bytes(made(*faulty))
        whole = made().splitlines()
        (self.inputs / "in.json").write_bytes(b"[" + b",\n".join(whole) + b"]\n")
        rows = made("--csv", "--missing", "3").splitlines()
        notes = [b",notes"] + [b',"so,\n%d"' % n for n in range(len(rows) - 1)]
        (self.inputs / "in.csv").write_bytes(b"".join(r + n + b"\r\n" for r, n in zip(rows, notes)))

    def input_bytes(self):
        return {path.name: path.read_bytes() for path in sorted(self.inputs.iterdir())}

    def make_batches(self, checkpoint):
        every = ["--chunk", "4", "--checkpoint", str(checkpoint)]
        size = (self.inputs / "in.ndjson").stat().st_size
        nd, csv, array = (str(self.inputs / f"in.{end}") for end in ("ndjson", "csv", "json"))
        return [
            Batch("ndjson", [*every, "--jobs", "2", "--errors", "errors", "--summary",
                             "--out", "out.ndjson", nd], named("out.ndjson", "errors")),
            Batch("csv", [*every, "--jobs", "1", "--keep", "notes", "--summary", "--by", "notes",
                          "--out", "out.csv", csv], named("out.csv")),
            Batch("array", [*every, "--jobs", "2", "--explain", "--out", "out.ndjson", array],
                  named("out.ndjson")),
            Batch("several", [*every, "--jobs", "2", "--keep", "notes", "--errors", "errors",
                              "--out", "out.tsv", csv, nd, array], named("out.tsv", "errors")),
            Batch("range", [*every, "--jobs", "1", "--range", f"{size // 3}:{size - 1000}",
                            "--out", "out.ndjson", nd], named("out.ndjson")),
        ]

    def command(self, batch, *more):
        return [self.program, "--rules", self.ruleset, "score", *batch.words, *more]

    def empty(self):
        shutil.rmtree(self.work, ignore_errors=True)
        self.work.mkdir()

    def run(self, batch, *more, wrap=(), **other):
        words = [*wrap, *self.command(batch, *more)]
        with open(batch.source, "rb") as source:
            process = subprocess.Popen(words, cwd=self.work, env=ENVIRONMENT, stdin=source,
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                       start_new_session=True, **other)
        try:
            said, told = process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            raise AssertionError(f"still running after {PATIENCE} s") from None
        return subprocess.CompletedProcess(words, process.returncode, said, told)

    def undisturbed(self, batch):
        self.empty()
        begun = time.monotonic()
        run = self.run(batch)
        batch.seconds = time.monotonic() - begun
        assert run.returncode in (0, 1), (batch.name, run)
        assert run.stderr == b"", (batch.name, run.stderr)
        batch.status, batch.said = run.returncode, run.stdout
        batch.files = {name: (self.work / name).read_bytes() for name in batch.results}
        assert self.names() == sorted(batch.results), (batch.name, self.names())

    def names(self):
        return sorted(os.listdir(self.work))

    def hidden(self):
        return [name for name in self.names() if name.startswith(".")]

    def check_whole(self, batch, run):
        """The run ended well: everything is as the undisturbed run made it, and nothing more."""
        assert run.returncode == batch.status, f"exit {run.returncode}: {run.stderr.decode()}"
        assert run.stdout == batch.said, "standard output differs"
        for name, expected in batch.files.items():
            assert (self.work / name).read_bytes() == expected, f"{name} differs"
        assert self.names() == sorted(batch.results), f"left: {self.names()}"

    def put_old(self, batch):
        """Results and manifest of some other run, under the names of those to come."""
        for name in batch.results:
            (self.work / name).write_bytes(OLD)

    def check_nothing_wrong(self, batch):
        """The run did not end well: what has a final name is whole, or was there before; and no
        manifest stands beside results that it does not tell of."""
        found = {name: (self.work / name).read_bytes() for name in self.names() if name[0] != "."}
        for name, content in found.items():
            assert name in batch.files, f"{name} was made"
            assert content in (OLD, batch.files[name]), f"{name} is not whole"
        if batch.in_files():
            out, manifest = (found.get(name) for name in batch.results[:2])
            assert manifest is None or (manifest == OLD) == (out == OLD), "manifest of other results"

    def check_inputs(self):
        assert self.input_bytes() == self.before, "an input was changed"


def named(out, *more):
    return [out, out + ".manifest.json", *more]


def chance(seed):
    return random.Random(seed)
