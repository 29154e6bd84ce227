#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""One task, for engines that start commands (GNU parallel, Slurm), and the join afterwards.

  one_shard.py PARTS NUMBER FILE        scores one file; NUMBER counts from 1
  one_shard.py --merge PARTS OUT FILE.. proves all parts, scores again what is not whole, joins

UNKINK names the program, UNKINK_RULES the ruleset. Exit: 0 done; 2 wrong, a retry will not help;
3 the world failed, a retry may help.
"""
import os
import pathlib
import sys

sys.dont_write_bytecode = True
from shards import TryAgain, file_shards, is_done, merge, score_shard  # noqa: E402


def program():
    rules = os.environ.get("UNKINK_RULES")
    return [os.environ.get("UNKINK", "unkink")] + (["--rules", rules] if rules else [])


def score_one(shard):
    if is_done(program(), shard):
        return 0
    result = score_shard(program(), [], shard)
    if result["state"] == "done":
        return 0
    print(f"{shard.source}: {result['reason']}", file=sys.stderr)
    return 2


def merge_all(parts, out, files):
    shards = file_shards(files, parts)
    worst = max(score_one(shard) for shard in shards)
    if worst:
        return worst
    print(f"{merge(program(), shards, out)}  {out}")
    return 0


def main(words):
    try:
        if words[:1] == ["--merge"] and len(words) > 3:
            return merge_all(pathlib.Path(words[1]), words[2], words[3:])
        if len(words) == 3 and words[1].isdigit():
            number = int(words[1])
            return score_one(file_shards(["-"] * (number - 1) + [words[2]], words[0])[-1])
    except TryAgain as reason:
        print(reason, file=sys.stderr)
        return 3
    except (ValueError, FileNotFoundError) as reason:  # the proof failed
        print(reason, file=sys.stderr)
        return 2
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
