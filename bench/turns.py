# SPDX-License-Identifier: Apache-2.0
"""Contenders in turns on one task; the best of several rounds, and the outputs compared."""
import json
import pathlib
import sys

from agree import must_agree, write_short_form
from measure import count_lines

SLOW = 8.0  # seconds; whoever takes longer has one turn only
REFERENCE = "unkink"


class Turns:
    def __init__(self, contenders, rounds, limit, program, watch):
        self.contenders = contenders
        self.rounds = rounds
        self.limit = limit
        self.program = program
        self.watch = watch

    def measure(self, task, names=None):
        """{name: figures} of those that can do the task; all outputs agree."""
        chosen = [c for c in self.contenders if names is None or c.name in names]
        count_lines(task.records)  # into the page cache
        found = {}
        for turn in range(self.rounds):
            for contender in chosen:
                before = found.get(contender.name)
                if before and ("failed" in before or before["seconds"] > SLOW):
                    continue
                figures = self.one_turn(contender, task, compare=turn == 0)
                if before is None or figures.get("rate", 0) > before["rate"]:
                    found[contender.name] = figures
        return found

    def one_turn(self, contender, task, compare):
        out = task.out / f"{contender.name}.out"
        words = [str(out) if word == "OUT" else word for word in contender.words(task)]
        to_file = contender.decides and str(out) not in words
        if out.exists():
            out.unlink()
        cores = "0" if contender.jobs == 1 else f"0-{contender.jobs - 1}"
        # Whoever the others are compared with has to come to the end.
        limit = self.limit * 20 if contender.name == REFERENCE else self.limit
        result = self.watch.run(words, out if to_file else None, cores, limit)
        if result.failed():
            print(f"   {contender.name}: failed ({result.exit}): {result.text}", file=sys.stderr)
            return {"failed": result.exit, "rate": 0}
        records = self.records_of(contender, task, out, result)
        if compare and contender.decides:
            self.compare(contender, task, out, result, records)
        return figures_of(contender, result, records)

    def records_of(self, contender, task, out, result):
        if not result.stopped:
            return task.count
        return count_lines(out) if out.exists() else 0

    def compare(self, contender, task, out, result, records):
        reference = task.out / "reference"
        if contender is next(c for c in self.contenders if c.decides):
            if contender.name == REFERENCE:
                write_short_form(out, reference)
            else:  # the machinery tried without unkink
                pathlib.Path(out).replace(reference)
            must_count(reference, task.count)
            return
        out.touch()  # who was stopped early may not have made it yet
        agreed = must_agree(contender.name, out, reference, whole=not result.stopped)
        print(f"   {contender.name}: {records} records in {result.wall:.1f} s, {agreed} agree",
              file=sys.stderr)


def must_count(path, count):
    lines = count_lines(path)
    if lines != count:
        sys.exit(f"the run is void: {lines} records out of {count}")


def figures_of(contender, result, records):
    """One core: processor time, so that a busy machine spoils less; more cores: the clock."""
    seconds = result.cpu if contender.jobs == 1 else result.wall
    if contender.name == "W":
        seconds = json.loads(result.text)["seconds"]
    return {"rate": records / max(seconds, 1e-6), "seconds": seconds, "wall": result.wall,
            "records": records, "peak_mb": round(result.peak_mb, 1), "stopped": result.stopped}
