# SPDX-License-Identifier: Apache-2.0
"""For the tests: files of records cut into shards, and the run that all others must equal."""
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import time

SKIPPED = 77  # ctest's word for it


def skip(why):
    print(f"SKIPPED: {why}")
    sys.exit(SKIPPED)


def prepare(tool=None, package=None):
    """The test's words: program, generator, ruleset, and its folder, made anew. Skips without the tool."""
    program, generate, ruleset, folder = sys.argv[1:]
    if tool and not shutil.which(tool):
        skip(f"{package or tool} is not installed (see .ci/packages.txt, [contrib])")
    folder = pathlib.Path(folder).resolve()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return program, generate, ruleset, folder


def make_shards(generate, ruleset, folder, count, each):
    """`count` files of `each` records, some of them malformed."""
    text = subprocess.run([generate, ruleset, "--records", str(count * each), "--shuffled", "20",
                           "--missing", "3", "--malformed", "1"], check=True,
                          stdout=subprocess.PIPE).stdout
    lines = text.splitlines(keepends=True)
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for number in range(count):
        files.append(folder / f"shard-{number:04}.ndjson")
        files[-1].write_bytes(b"".join(lines[number * each:(number + 1) * each]))
    return files


def single_process(program, files):
    """The hash over one process's results, file after file."""
    digest = hashlib.sha256()
    for file in files:
        result = subprocess.run([*program, "score", str(file)], check=False,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        assert result.returncode in (0, 1), f"{file}: exit {result.returncode}"
        digest.update(result.stdout)
    return digest.hexdigest()


def wait_until(holds, what, process=None, limit=90.0):
    """Asks again and again; ends the test when the limit is reached or the process has ended."""
    end = time.monotonic() + limit
    while not holds():
        if process is not None and process.poll() is not None:
            said = process.stderr.read() if process.stderr else ""
            raise AssertionError(f"ended (exit {process.returncode}) before: {what}: {said}")
        if time.monotonic() > end:
            raise AssertionError(f"waited {limit} s in vain for: {what}")
        time.sleep(0.005)


def count_parts(folder):
    return sum(name.endswith(".manifest.json") for name in os.listdir(folder))
