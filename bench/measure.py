# SPDX-License-Identifier: Apache-2.0
"""One process from its start to its end: time, memory, and how far it came."""
import dataclasses
import json
import os
import pathlib
import subprocess


@dataclasses.dataclass
class Run:
    wall: float  # seconds
    cpu: float  # seconds of processor time, user and system
    peak_mb: float
    exit: int
    stopped: bool  # the limit was reached
    text: str = ""  # what it printed, where that was kept; its complaint, where it failed

    def failed(self):
        return self.exit not in (0, 1) and not self.stopped


def count_lines(path):
    lines = 0
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            lines += block.count(b"\n")
    return lines


class Stopwatch:
    """Starts commands through the small program of that name."""

    def __init__(self, program, folder):
        self.program = program
        self.said = pathlib.Path(folder) / "stdout"
        self.complaint = pathlib.Path(folder) / "stderr"

    def run(self, words, out=None, cores="0", limit=60):
        """Runs to its end or to the limit, pinned to `cores`. Standard output goes to the file
        `out`, or is kept when there is none."""
        read_end, write_end = os.pipe()
        command = [str(self.program), str(int(limit)), "taskset", "-c", cores, *words]
        with open(out or self.said, "wb") as sink, open(self.complaint, "wb") as complaint:
            file_actions = [(os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0),
                            (os.POSIX_SPAWN_DUP2, sink.fileno(), 1),
                            (os.POSIX_SPAWN_DUP2, complaint.fileno(), 2),
                            (os.POSIX_SPAWN_DUP2, write_end, 3)]
            watch = os.posix_spawn(command[0], command, os.environ, file_actions=file_actions)
        os.close(write_end)
        with os.fdopen(read_end) as figures:
            text = figures.read()
        os.waitpid(watch, 0)
        if not text:
            raise subprocess.SubprocessError(f"cannot start {words[0]}")
        result = Run(**json.loads(text))
        kept = self.complaint if result.failed() else self.said if not out else None
        if kept:
            result.text = kept.read_text(errors="replace")[-400:]
        return result
