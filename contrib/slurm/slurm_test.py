#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The Slurm template without Slurm: each array task as Slurm would start it, one of them twice.

slurm_test.py UNKINK GENERATE RULESET FOLDER. Exit 77: skipped, with the reason.
"""
import os
import pathlib
import subprocess
import sys

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import shard_files  # noqa: E402


def array_task(number, environment):
    return subprocess.run([str(HERE / "score_array.sbatch")], check=False, timeout=60,
                          env=environment | {"SLURM_ARRAY_TASK_ID": str(number)},
                          capture_output=True, text=True)


def main():
    program, generate, ruleset, folder = shard_files.prepare()
    files = shard_files.make_shards(generate, ruleset, folder / "in", 4, 200)
    (folder / "shards.txt").write_text("".join(f"{file}\n" for file in files))
    environment = os.environ | {
        "UNKINK": program, "UNKINK_RULES": ruleset, "SHARDS": str(folder / "shards.txt"),
        "PARTS": str(folder / "parts"), "UNKINK_CONTRIB": str(HERE.parent),
        "SLURM_ARRAY_JOB_ID": "1", "SLURM_RESTART_COUNT": "2"}
    (folder / "parts").mkdir()
    for number in (1, 2, 2, 3, 4):
        done = array_task(number, environment)
        assert done.returncode == 0, f"task {number}: exit {done.returncode}: {done.stderr}"
    beyond = array_task(5, environment)
    assert beyond.returncode == 2 and "no line 5" in beyond.stderr, "a task without a shard"
    merged = subprocess.run(["/usr/bin/python3", str(HERE.parent / "one_shard.py"), "--merge",
                             str(folder / "parts"), str(folder / "all.ndjson"),
                             *map(str, files)], check=True, env=environment, capture_output=True,
                            text=True)
    expected = shard_files.single_process([program, "--rules", ruleset], files)
    assert merged.stdout.split()[0] == expected, f"{merged.stdout}, but alone {expected}"
    print(f"5 array tasks, one of them twice: {expected}")


if __name__ == "__main__":
    main()
