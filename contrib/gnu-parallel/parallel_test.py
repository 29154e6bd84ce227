#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""GNU parallel with --joblog and --resume: killed in the middle, a poison shard, then once more.

parallel_test.py UNKINK GENERATE RULESET FOLDER. Exit 77: skipped, with the reason.
"""
import os
import pathlib
import signal
import subprocess
import sys

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import shard_files  # noqa: E402

SHARDS, EACH, POISON = 60, 500, 41


def start(folder, files, environment):
    words = [str(HERE / "score_with_parallel.sh"), str(folder / "parts"), str(folder / "all.ndjson"),
             *map(str, files)]
    return subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, text=True, env=environment,
                            start_new_session=True)


def kill_in_the_middle(folder, files, environment):
    """The session that this test started, as a whole, by its own id."""
    process = start(folder, files, environment)
    (folder / "parts").mkdir(exist_ok=True)
    shard_files.wait_until(lambda: shard_files.count_parts(folder / "parts") >= SHARDS // 4,
                           "a quarter of the parts", process)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert not (folder / "all.ndjson").exists(), "an output before all parts are there"


def main():
    program, generate, ruleset, folder = shard_files.prepare("parallel", "GNU parallel")
    environment = os.environ | {"UNKINK": program, "UNKINK_RULES": ruleset,
                                "PARALLEL_OPTIONS": "-j 2", "HOME": str(folder)}
    files = shard_files.make_shards(generate, ruleset, folder / "in", SHARDS, EACH)
    whole = files[POISON].read_bytes()
    kill_in_the_middle(folder, files, environment)

    files[POISON].unlink()
    poison = start(folder, files, environment)
    _, said = poison.communicate(timeout=120)
    assert poison.returncode != 0, f"a shard that is not there went unseen: {said}"
    assert not (folder / "all.ndjson").exists(), "an output without one of the shards"

    files[POISON].write_bytes(whole)
    last = start(folder, files, environment)
    told, said = last.communicate(timeout=120)
    assert last.returncode == 0, f"exit {last.returncode}: {said}"
    expected = shard_files.single_process([program, "--rules", ruleset], files)
    assert told.split()[0] == expected, f"{told}, but a single process gives {expected}"
    print(f"{SHARDS} shards of {EACH} records: killed, one shard missing, then whole: {expected}")


if __name__ == "__main__":
    main()
