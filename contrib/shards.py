# SPDX-License-Identifier: Apache-2.0
"""Shards: what one task scores, and how the parts become one output that can be trusted.

An engine (Dask, GNU parallel, Slurm) only starts tasks, maybe twice, maybe at the same time. What
counts is on disk: each part under its final name with its manifest, or not there. `unkink score
--out` writes a part whole or not at all, so that two copies of one task are harmless.
"""
import dataclasses
import hashlib
import json
import os
import pathlib
import subprocess

DONE, SET_ASIDE, WRONG = 0, 1, 2  # exit codes of `unkink score`; every other one may be retried


class TryAgain(Exception):
    """The world failed: memory, I/O, a signal. The same task may succeed elsewhere."""


@dataclasses.dataclass(frozen=True)
class Shard:
    number: int
    source: str
    part: str  # the output's final name
    range: str = ""  # START:END in bytes; empty: the whole file

    def manifest(self):
        return self.part + ".manifest.json"


def file_shards(sources, folder):
    """One shard a file."""
    return [Shard(n, str(source), str(pathlib.Path(folder) / f"part-{n:05}.ndjson"))
            for n, source in enumerate(sources)]


def range_shards(source, count, folder):
    """`count` byte ranges of one file. A line belongs to the range in which it starts, so that
    nobody has to look for line ends, and the file is not cut."""
    size = os.path.getsize(source)
    cuts = [size * n // count for n in range(count + 1)]
    return [Shard(n, str(source), str(pathlib.Path(folder) / f"part-{n:05}.ndjson"),
                  f"{cuts[n]}:{cuts[n + 1]}") for n in range(count)]


def command_of(program, options, shard):
    ranged = ["--range", shard.range] if shard.range else []
    return [*program, "score", *options, *ranged, "--jobs", "1", "--resume", "--out", shard.part,
            "--", shard.source]


def score_shard(program, options, shard, limit=3600):
    """Scores one shard. Gives its state: "done", or "wrong" with the reason when a retry will not
    help. Raises TryAgain for everything else."""
    try:
        result = subprocess.run(command_of(program, options, shard), stdin=subprocess.DEVNULL,
                                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=limit,
                                check=False)
    except (OSError, subprocess.TimeoutExpired) as reason:
        raise TryAgain(f"shard {shard.number}: {reason}") from None
    said = result.stderr.decode(errors="replace").strip()[-500:]
    if result.returncode in (DONE, SET_ASIDE):
        if not os.path.exists(shard.manifest()):  # a status alone proves nothing
            raise TryAgain(f"shard {shard.number}: exit {result.returncode}, but no manifest")
        return {"shard": shard.number, "state": "done"}
    if result.returncode == WRONG:
        return {"shard": shard.number, "state": "wrong", "reason": said}
    raise TryAgain(f"shard {shard.number}: exit {result.returncode}: {said}")


def is_done(program, shard):
    """The part is there, and is what its manifest says, of the source as it is now."""
    if not os.path.exists(shard.manifest()) or not os.path.exists(shard.part):
        return False
    return not faults_of(program, [shard])


def faults_of(program, shards):
    """What `unkink score --verify` finds over all these manifests at once: hashes recomputed, made
    alike, nothing twice, nothing missing between ranges. Empty when all is right."""
    result = subprocess.run([*program, "score", "--verify", *(s.manifest() for s in shards)],
                            check=False, stdin=subprocess.DEVNULL, capture_output=True)
    said = (result.stdout + result.stderr).decode(errors="replace").strip()
    return "" if result.returncode == 0 else said or f"exit {result.returncode}"


def sha256_of(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def merge(program, shards, target):
    """Proves that each shard is there exactly once, then joins the parts in their order. The engine
    is not asked: only files and manifests are. Gives the output's SHA-256."""
    missing = [s.number for s in shards if not os.path.exists(s.manifest())]
    if missing:
        raise FileNotFoundError(f"shards without a manifest: {missing[:10]}")
    if faults := faults_of(program, shards):
        raise ValueError(f"unkink score --verify: {faults[:1000]}")
    digest = hashlib.sha256()
    partial = f"{target}.{os.getpid()}.part"
    with open(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        for shard in shards:
            with open(shard.part, "rb") as part:
                while block := part.read(1 << 20):
                    digest.update(block)
                    out.write(block)
        out.flush()
        os.fsync(out.fileno())
    os.replace(partial, target)
    write_manifest(shards, target, digest.hexdigest())
    return digest.hexdigest()


def write_manifest(shards, target, sha256):
    """The merged manifest: the output's hash, and each shard's manifest by its own hash."""
    merged = {"schema": "unkink.shards/1", "output": os.path.basename(target), "sha256": sha256,
              "shards": [{"number": s.number, "source": s.source, "range": s.range,
                          "manifest": os.path.basename(s.manifest()),
                          "manifest_sha256": sha256_of(s.manifest())} for s in shards]}
    partial = f"{target}.manifest.{os.getpid()}.part"
    with open(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
        json.dump(merged, out, indent=1)
        out.write("\n")
        out.flush()
        os.fsync(out.fileno())
    os.replace(partial, f"{target}.manifest.json")
