#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Scores shards on a Dask cluster: one task a shard, parts proved and joined at the end.

  score_on_dask.py --scheduler tcp://127.0.0.1:8786 --parts DIR --out FILE SHARD...
  score_on_dask.py --scheduler ... --parts DIR --out FILE --ranges 64 ONE-BIG-FILE

Run it again after any accident: parts that are done and verify are not scored again.
Exit: 0 all joined; 1 some shards are wrong (named; the rest is done); 3 a shard failed everywhere.
"""
import argparse
import dataclasses
import pathlib
import sys

import cloudpickle
from distributed import Client, as_completed

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import shards as shards_module  # noqa: E402
from shards import Shard, file_shards, is_done, merge, range_shards, score_shard  # noqa: E402

RETRIES = 3


def wishes():
    parser = argparse.ArgumentParser(description="Score shards on a Dask cluster.")
    parser.add_argument("--scheduler", required=True)
    parser.add_argument("--program", default="unkink", help="on every worker")
    parser.add_argument("--rules", help="the ruleset's folder, on every worker")
    parser.add_argument("--parts", type=pathlib.Path, required=True, help="a folder all workers see")
    parser.add_argument("--out", required=True)
    parser.add_argument("--ranges", type=int, help="byte ranges of one file instead of files")
    parser.add_argument("--option", action="append", default=[], help="goes to unkink score")
    parser.add_argument("sources", nargs="+")
    wish = parser.parse_args()
    if wish.ranges and len(wish.sources) != 1:
        parser.error("--ranges wants one file")
    return wish


def task_of(program, options, shard):
    """Stands here, not in a module, so that Dask sends it by value: workers need no copy of it."""
    return score_shard(program, options, Shard(*shard))


def score_all(client, program, options, todo):
    """Shards that are wrong, and shards that failed wherever they were tried."""
    cloudpickle.register_pickle_by_value(shards_module)
    tasks = {client.submit(task_of, program, options, dataclasses.astuple(shard), pure=False,
                           key=f"shard-{shard.number}", retries=RETRIES): shard for shard in todo}
    wrong, failed = [], []
    for task in as_completed(tasks):
        try:
            # A worker that dies now takes the result with it: Dask then computes it again, and
            # this waits.
            result = task.result()
        except Exception as fault:  # of any kind: it is told, and the shard counts as not scored
            failed.append((tasks[task], f"{type(fault).__name__}: {fault}"))
            continue
        if result["state"] == "wrong":
            wrong.append((tasks[task], result["reason"]))
    return wrong, failed


def main():
    wish = wishes()
    wish.parts.mkdir(parents=True, exist_ok=True)
    program = [wish.program] + (["--rules", wish.rules] if wish.rules else [])
    shards = (range_shards(wish.sources[0], wish.ranges, wish.parts) if wish.ranges
              else file_shards(wish.sources, wish.parts))
    todo = [shard for shard in shards if not is_done(program, shard)]
    print(f"{len(shards)} shards, {len(todo)} to score", file=sys.stderr)
    with Client(wish.scheduler) as client:
        wrong, failed = score_all(client, program, wish.option, todo)
    for shard, reason in wrong + failed:
        print(f"shard {shard.number} ({shard.source}): {reason}", file=sys.stderr)
    if wrong or failed:
        return 3 if failed else 1
    print(f"{merge(program, shards, wish.out)}  {wish.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
